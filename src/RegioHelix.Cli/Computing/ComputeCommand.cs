using System.CommandLine;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Cli.Computing;

/// <summary><c>regiohelix compute MEASURE TABLE</c>: any measure over a table of one's own. Nothing is stored.</summary>
internal static class ComputeCommand
{
    private const string Help = """
        Compute a measure over a table of your own: CSV (plain or gzip) or Parquet, or - for stdin.

          regiohelix compute location-quotient jobs.csv
          regiohelix compute complexity jobs.csv --of activity --as py-ecomplexity-0.5.2 --json
          regiohelix compute entry jobs2010.csv jobs2020.csv --out entry.parquet
          regiohelix compute relatedness --from-records patents --years 2010-2014
          regiohelix compute --list

        A cell is a number of 0 or more; empty or : for missing; 4..9 for a value that is kept confidential between two bounds.
        The result goes to stdout as CSV, what was dropped and why to stderr. A result that is not defined prints nothing and exits with 1.
        """;

    public static Command Build(Func<Stream> stdout)
    {
        var measure = new Argument<string?>("MEASURE") { Description = "The measure; --list names all.", Arity = ArgumentArity.ZeroOrOne };
        var tables = new Argument<string[]>("TABLE") { Description = "The table, and later ones for a change; - reads stdin.", Arity = ArgumentArity.ZeroOrMore };
        var options = new ComputeArguments();
        var command = new Command("compute", Help) { measure, tables };
        options.AddTo(command);
        var fromRecords = new ComputeFromRecords();
        fromRecords.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(options.List))
                return Task.FromResult(ComputeListing.Write(parsed.GetValue(options.Json)));
            var name = parsed.GetValue(measure) ?? throw ComputeLine.NoMeasure();
            var output = ComputeOutput.Of(parsed.GetValue(options.Out), parsed.GetValue(options.Json), stdout);
            var asksRecords = fromRecords.IsAsked(parsed, parsed.GetValue(options.Records));
            var files = ComputeFiles.Read(name, parsed.GetValue(tables)!, parsed, options);
            var settings = options.Settings(parsed);
            if (asksRecords)
                (files, settings) = fromRecords.Read(files, parsed, parsed.GetValue(options.Records), settings, cancellation);
            var result = ComputeStudy.Run(files.Request with
            {
                Variant = parsed.GetValue(options.Variant),
                Convention = parsed.GetValue(options.As),
                Options = settings,
            });
            output.Write(result);
            ComputeNotes.Write(result, files.Notes);
            return Task.FromResult(ExitCode.Well);
        });
        return command;
    }
}
