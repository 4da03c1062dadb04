using System.CommandLine;
using System.Globalization;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Territories;

/// <summary><c>regiohelix territory convert</c>: figures in the regions of another NUTS version, totals kept.</summary>
internal static class ConvertCommand
{
    public static Command Build()
    {
        var dataset = new Argument<string>("DATASET") { Description = "The dataset's code." };
        var to = new Option<string>("--to") { Description = "The NUTS version wanted: 2013, 2016, 2021 or 2024.", HelpName = "VERSION", Required = true };
        to.AcceptOnlyFromAmong("2013", "2016", "2021", "2024");
        var year = new Option<int?>("--year") { Description = "The year; the latest where left out.", HelpName = "YYYY" };
        var level = new Option<string?>("--level") { Description = "section, division or group; division where left out.", HelpName = "LEVEL" };
        level.AcceptOnlyFromAmong("section", "division", "group");
        var by = new Option<string>("--by") { Description = "What divides a region: population, area or employment.", DefaultValueFactory = _ => "population" };
        by.AcceptOnlyFromAmong("population", "area", "employment");
        var from = new Option<string?>("--weights-from") { Description = "The loaded dataset that has these sizes.", HelpName = "DATASET" };
        var weights = new Option<FileInfo?>("--weights") { Description = "A table of your own weights: columns from, to, weight, parted by tabs.", HelpName = "FILE" };
        var without = new Option<string[]>("--without") { Description = "Countries to leave out, by their two letters, such as UK for NUTS 2024.", HelpName = "COUNTRY", AllowMultipleArgumentsPerToken = true };
        var format = new Option<string>("--format") { Description = "table (what changed, and the totals), csv or json (every cell).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var data = DataOption.Build();
        var command = new Command("convert", "Put a dataset's figures into the regions of another NUTS version; totals stay.\n\n  regiohelix territory convert sbs_r_nuts06_r2 --to 2021 --year 2014 --format csv") { dataset, to, year, level, by, from, weights, without, format, data };
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var conversion = product.Get<ConversionStudy>().Run(new ConversionRequest(
                parsed.GetValue(dataset)!,
                (NutsVersion)int.Parse(parsed.GetValue(to)!, CultureInfo.InvariantCulture),
                parsed.GetValue(year),
                parsed.GetValue(level) is { } word ? Enum.Parse<ActivityLevel>(word, ignoreCase: true) : null,
                Enum.Parse<ConversionWeight>(parsed.GetValue(by)!, ignoreCase: true),
                parsed.GetValue(from),
                parsed.GetValue(weights) is { } file ? Read(file) : null,
                parsed.GetValue(without)));
            Console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => StudyJson.Write(conversion) + Environment.NewLine,
                "csv" => ConversionCsv.Write(conversion),
                _ => Text(conversion),
            });
            return ExitCode.Well;
        });
        return command;
    }

    private static IReadOnlyList<WrittenWeight> Read(FileInfo file)
    {
        if (!file.Exists)
            throw new ProblemsException(new Problem("--weights", 0, 0, "no-such-file", file.FullName, Phrase.Of("name a file that is there")));
        using var text = file.OpenText();
        return WeightFile.Read(text, file.Name);
    }

    private static string Text(Conversion conversion)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var language = CultureInfo.GetCultureInfo("en");
        text.WriteLine($"{conversion.Dataset}, {conversion.Year}, {conversion.Indicator} ({conversion.Unit}): NUTS {conversion.FromVersion} to NUTS {conversion.ToVersion}");
        text.WriteLine();
        if (conversion.Changes.Count > 0)
            text.WriteLine(TextTable.Write(
                ["from", "to", "share", "what happened"],
                conversion.Changes.Select(change => (IReadOnlyList<string>)[change.From, change.To, change.Share.ToString("0.####", CultureInfo.InvariantCulture), change.Kind.ToString().ToLowerInvariant()]),
                rightAligned: [2]));
        text.WriteLine(conversion.Weights.English);
        text.WriteLine($"Known before: {FigureText.Whole(conversion.Before, language)}; after: {FigureText.Whole(conversion.After, language)}, in {conversion.Table.Regions.Count} regions.");
        return text.ToString();
    }
}
