package layout

import "context"

func (d *deck) search(ctx context.Context) { d.walk(0) }
