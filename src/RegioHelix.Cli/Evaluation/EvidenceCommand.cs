using System.CommandLine;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Studies.Evaluation;

namespace RegioHelix.Cli.Evaluation;

/// <summary><c>regiohelix evidence PANEL.csv</c>: the effect check on any panel.</summary>
internal static class EvidenceCommand
{
    private const string Help = """
        Did the outcome of a treated unit move away from where units like it went, and can that be told from chance?
        Three estimators with placebos and diagnostics, and a verdict in words. A verdict is an answer, also when it refuses: exit code 0.

          regiohelix evidence panel.csv --unit region --time year --outcome jobs --treated Alpha --from 2014
          regiohelix evidence panel.csv --unit region --time year --outcome jobs --first-treated start --json
          regiohelix evidence panel.csv --unit region --time year --outcome jobs --treated Alpha --from 2014 --report alpha.pdf --r-script alpha.R
          regiohelix evidence panel.csv --unit region --time year --outcome jobs --treated Alpha --from 2014 --sector nace --priorities C10,C26
        """;

    public static Command Build()
    {
        var file = new Argument<string>("PANEL.csv") { Description = "A CSV, plain or gzip, or a workbook (.xlsx), with a row for each unit and period." };
        var (options, files) = (new EvidenceOptions(), new EvidenceFiles());
        var command = new Command("evidence", Help) { file };
        options.AddTo(command);
        files.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            files.Demand(parsed);
            using var source = OpenedSource.AtPath(parsed.GetValue(file)!, cancellation: cancellation);
            if (settings.Sector is not null)
            {
                files.RefuseForSectors(parsed);
                var priorities = EvidenceRun.Sectors(settings, source, cancellation: cancellation);
                Console.Out.Write(parsed.GetValue(options.Json) ? EvidenceJson.Write(priorities, settings, Path.GetFileName(source.Name)) + Environment.NewLine : EvidenceText.Write(priorities, settings, Path.GetFileName(source.Name)));
                return ExitCode.Well;
            }
            var run = EvidenceRun.From(settings, source, cancellation: cancellation);
            await files.Write(parsed, run, cancellation);
            Console.Out.Write(parsed.GetValue(options.Json) ? run.Json() + Environment.NewLine : EvidenceText.Write(run.Result, run.Report.Checks));
            return ExitCode.Well;
        });
        return command;
    }
}
