// The keyboard. Each key does what a link or a button on the page does.
