// The least that a replay has to do: reads a file with csv-parse, with the options of src/cli/replay/records.ts, and counts fields.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let fields = 0;
const parser = parse({
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 32 * 1024 * 1024,
  on_record: (cells) => {
    fields += cells.length;
    return null;
  },
});
createReadStream(process.argv[2], { highWaterMark: 1 << 20 })
  .pipe(parser)
  .resume()
  .on('end', () => console.log(`${fields} fields`));
