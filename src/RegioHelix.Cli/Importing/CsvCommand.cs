using System.CommandLine;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import csv FILE ...</c>: a plain table, CSV or XLSX, with its columns mapped.</summary>
internal static class CsvCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A CSV (plain or gzip) or XLSX." };
        var dataset = new Option<string>("--dataset") { Description = "The code to keep it under.", HelpName = "CODE", Required = true };
        var region = new Option<string>("--region") { Description = "The column of NUTS codes.", HelpName = "COL", Required = true };
        var activity = new Option<string>("--activity") { Description = "The column of activity codes.", HelpName = "COL", Required = true };
        var value = new Option<string>("--value") { Description = "The column of values.", HelpName = "COL", Required = true };
        var year = new Option<string?>("--year") { Description = "The column of years, or one year for all rows.", HelpName = "COL|YYYY" };
        var delimiter = new Option<string?>("--delimiter") { Description = "What parts the fields; found out where left out. 'tab' for a tab.", HelpName = "C" };
        var mark = new Option<string?>("--decimal") { Description = "The decimal mark of the values: point (4,902.5) or comma (4.902,5); the other one may then part the thousands. Told from the column where left out.", HelpName = "point|comma" };
        mark.AcceptOnlyFromAmong("point", "comma");
        var nuts = new Option<int?>("--nuts") { Description = "The NUTS version of the region codes: 2013, 2016, 2021 or 2024; told from the codes where left out.", HelpName = "YEAR" };
        var classification = new Option<string>("--classification") { Description = "The classification of the activity codes.", HelpName = "NAME", DefaultValueFactory = _ => "NACE_R2" };
        var indicator = new Option<string>("--indicator") { Description = "What the values are.", HelpName = "NAME", DefaultValueFactory = _ => "persons_employed" };
        var unit = new Option<string?>("--unit") { Description = "The unit of the values; the dataset's declared one where left out.", HelpName = "UNIT" };
        var badCells = new Option<string>("--bad-cells") { Description = "What becomes of a cell that cannot be read: stop, or missing (named in the report).", DefaultValueFactory = _ => "stop" };
        badCells.AcceptOnlyFromAmong("stop", "missing");
        // The one classification whose codes are known and checked so far.
        classification.AcceptOnlyFromAmong("NACE_R2");
        var data = DataOption.Build();
        var command = new Command("csv", "Import a table of your own, CSV or XLSX.\n\n  regiohelix import csv jobs.csv --dataset jobs --region geo --activity nace_r2 --value n2014 --year 2014 --nuts 2013")
        {
            file, dataset, region, activity, value, year, delimiter, mark, nuts, classification, indicator, unit, badCells, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var code = parsed.GetValue(dataset)!;
            var mapping = new ColumnMapping(parsed.GetValue(region)!, parsed.GetValue(indicator)!)
            {
                Activity = parsed.GetValue(activity),
                Value = parsed.GetValue(value),
                Year = parsed.GetValue(year),
                DecimalMark = DecimalMarks.Read(parsed.GetValue(mark)),
                Delimiter = ReadDelimiter(parsed.GetValue(delimiter)),
                Classification = parsed.GetValue(classification)!,
                Unit = parsed.GetValue(unit) ?? "",
            };
            var declaration = Imports.DeclareTable(code, code, mapping.Indicator, parsed.GetValue(unit) ?? "PER");
            var badCellPolicy = parsed.GetValue(badCells) == "missing" ? BadCells.Missing : BadCells.Stop;
            var outcome = await ImportConsole.Run(progress => Task.FromResult<ImportOutcome?>(product.Get<Imports>()
                .Table(parsed.GetValue(file)!, "", declaration, mapping, ReadVersion(parsed.GetValue(nuts)), badCellPolicy, progress, cancellation)));
            ImportConsole.Write(outcome);
            return ExitCode.Well;
        });
        return command;
    }

    /// <summary>A NUTS version as typed.</summary>
    /// <exception cref="ProblemsException">Not one of the four.</exception>
    public static NutsVersion? ReadVersion(int? year)
    {
        if (year is null || Enum.IsDefined((NutsVersion)year.Value))
            return (NutsVersion?)year;
        throw new ProblemsException(new Problem("--nuts", 0, 0, "unknown-version", $"{year}", Phrase.Of("give 2013, 2016, 2021 or 2024")));
    }

    /// <summary>A delimiter as typed; null to find it out.</summary>
    /// <exception cref="ProblemsException">More than a character.</exception>
    public static char? ReadDelimiter(string? text) => text switch
    {
        null or "" => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } => text[0],
        _ => throw new ProblemsException(new Problem("--delimiter", 0, 0, "unknown-delimiter", text, Phrase.Of("give one character, or 'tab'"))),
    };
}
