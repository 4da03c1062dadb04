using System.CommandLine;
using RegioHelix.Import.Reading.Panels;
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
        """;

    public static Command Build()
    {
        var file = new Argument<string>("PANEL.csv") { Description = "A CSV, plain or gzip, with a row for each unit and period." };
        var options = new EvidenceOptions();
        var command = new Command("evidence", Help) { file };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            options.RefuseUnlessOneQuestion(parsed);
            using var source = OpenedSource.AtPath(parsed.GetValue(file)!);
            var read = PanelReader.Read(source, options.Columns(parsed), options.Delimiter(parsed), options.Excluded(parsed));
            var result = EvidenceStudy.Run(options.Request(parsed, read, source.Name));
            Console.Out.Write(parsed.GetValue(options.Json) ? EvidenceJson.Write(result, read.Hash) + Environment.NewLine : EvidenceText.Write(result));
            return ExitCode.Well;
        });
        return command;
    }
}
