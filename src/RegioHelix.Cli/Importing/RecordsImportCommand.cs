using System.CommandLine;
using System.Globalization;
using RegioHelix.Cli.Records;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Records;
using RegioHelix.Store;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import records FILE|DIR --dataset CODE ...</c>: micro-records, into the data directory or over shards.</summary>
internal static class RecordsImportCommand
{
    public static Command Build()
    {
        var path = new Argument<string>("FILE|DIR") { Description = "A CSV, TSV (plain or gzip) or Parquet, or a folder of such files." };
        var dataset = new Option<string>("--dataset") { Description = "The code to keep the records under.", HelpName = "CODE", Required = true };
        var entity = Column("--entity", "The column of entities: patents, projects, firms.", "entity");
        var region = Column("--region", "The column of NUTS codes, of any level.", "region");
        var activity = Column("--activity", "The column of activity codes.", "activity");
        var year = new Option<string>("--year") { Description = "The column of years, or one year for all records.", HelpName = "COL|YYYY", DefaultValueFactory = _ => "year" };
        var weight = new Option<string?>("--weight") { Description = "The column of weights, of up to six decimals; without one every record weighs 1.", HelpName = "COL" };
        var delimiter = new Option<string?>("--delimiter") { Description = "What parts the fields; found out where left out. 'tab' for a tab.", HelpName = "C" };
        var mark = new Option<string>("--decimal") { Description = "The decimal mark of the weights: point or comma.", DefaultValueFactory = _ => "point" };
        mark.AcceptOnlyFromAmong("point", "comma");
        var nuts = new Option<int?>("--nuts") { Description = "The NUTS version of the regions: 2013, 2016, 2021 or 2024; told from the codes where left out.", HelpName = "YEAR" };
        var classification = new Option<string>("--classification") { Description = "The classification of the activities. Codes of NACE_R2 are checked; those of any other (IPC, say) are taken as they stand.", HelpName = "NAME", DefaultValueFactory = _ => "NACE_R2" };
        var source = new Option<string>("--source") { Description = "Where the records come from; the file's name where left out.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var add = new Option<bool>("--add") { Description = "Add to what the dataset holds, instead of taking its place." };
        var afresh = new Option<bool>("--afresh") { Description = "Do not go on with an import that was stopped; store everything again." };
        var (place, data) = (RecordPlace.Build(), DataOption.Build());
        var command = new Command("records", "Import micro-records: a line for each entity, region, activity and year. A run that was stopped is gone on with by the same command, without duplicates.\n\n  regiohelix import records patents.csv --dataset patents --entity appln_id --region nuts3 --activity nace2 --weight share")
        {
            path, dataset, entity, region, activity, year, weight, delimiter, mark, nuts, classification, source, add, afresh, place, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var directory = DataDirectory.Open(DataOption.Resolve(parsed.GetValue(data)));
            var mapping = new RecordMapping
            {
                Entity = parsed.GetValue(entity)!,
                Region = parsed.GetValue(region)!,
                Activity = parsed.GetValue(activity)!,
                Year = parsed.GetValue(year)!,
                Weight = parsed.GetValue(weight),
                Delimiter = CsvCommand.ReadDelimiter(parsed.GetValue(delimiter)),
                DecimalCommas = parsed.GetValue(mark) == "comma",
                Classification = parsed.GetValue(classification)!,
            };
            var request = new RecordImportRequest(parsed.GetValue(path)!, parsed.GetValue(dataset)!, mapping)
            {
                Source = parsed.GetValue(source)!,
                NutsVersion = CsvCommand.ReadVersion(parsed.GetValue(nuts)),
                Adds = parsed.GetValue(add),
                IsAfresh = parsed.GetValue(afresh),
            };
            var store = RecordPlace.Open(parsed.GetValue(place), directory);
            using var _ = store as IDisposable;
            Write(await ImportConsole.RunRecords(progress => new RecordImport(directory, store, TimeProvider.System).Run(request, progress, cancellation)), store.Place);
            return ExitCode.Well;
        });
        return command;
    }

    private static Option<string> Column(string name, string meaning, string usual) => new(name) { Description = meaning, HelpName = "COL", DefaultValueFactory = _ => usual };

    private static void Write(RecordImportOutcome outcome, string place)
    {
        var set = outcome.Set;
        if (!outcome.IsNew)
        {
            Console.Out.WriteLine($"{set.Dataset}: already imported with the same options; vintage {set.Vintage} stays in use");
            return;
        }
        Console.Out.WriteLine($"{set.Dataset}: vintage {set.Vintage} published in {place}");
        Line($"source {set.Source}, {set.Files.Count:N0} files, {set.Rows:N0} records of {set.FirstYear} to {set.LastYear}, {set.Regions.Count:N0} regions (NUTS {(int)set.NutsVersion}), {set.Activities.Count:N0} activities ({set.Classification})");
        if (outcome.Kept > 0)
            Line($"{outcome.Stored:N0} records stored, {outcome.Kept:N0} there from before");
        if (set.Files.Sum(file => file.RoundedWeights) is > 0 and var rounded)
            Line($"{rounded:N0} weights had more than six decimals and were rounded to the nearest millionth");
        Line($"{outcome.Seconds:0.0} s");
    }

    private static void Line(FormattableString text) => Console.Out.WriteLine("  " + text.ToString(CultureInfo.InvariantCulture));
}
