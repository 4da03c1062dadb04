using System.CommandLine;
using System.Globalization;
using RegioHelix.Store;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Records;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Records;

/// <summary><c>regiohelix records list|years|remove</c>: which micro-records there are.</summary>
internal static class RecordsCommand
{
    public static Command Build() => new("records", "See which micro-records there are, count them by year, or remove them. 'import records' brings them in, 'compute --from-records' computes from them.")
    {
        BuildList(),
        BuildYears(),
        BuildRemove(),
    };

    private static Command BuildList()
    {
        var (json, place, data) = (new Option<bool>("--json") { Description = "JSON." }, RecordPlace.Build(), DataOption.Build());
        var command = new Command("list", "List the datasets of records.\n\n  regiohelix records list") { json, place, data };
        command.SetAction((parsed, cancellation) => Over(parsed, place, data, (store, _) =>
        {
            var sets = store.List(cancellation);
            Console.Out.Write(parsed.GetValue(json)
                ? StudyJson.Write(sets.Select(set => new { set.Dataset, set.Vintage, set.Source, set.Rows, set.FirstYear, set.LastYear, Regions = set.Regions.Count, Activities = set.Activities.Count, set.Classification, set.NutsVersion, Files = set.Files.Select(file => new { file.Name, file.Sha256, file.Rows }) })) + Environment.NewLine
                : TextTable.Write(["dataset", "records", "years", "regions", "activities", "classification", "vintage", "source"], sets.Select(Line), [1, 3, 4]));
        }));
        return command;
    }

    private static Command BuildYears()
    {
        var dataset = new Argument<string>("DATASET") { Description = "The dataset's code." };
        var years = new Option<string?>("--years") { Description = "The years; all where left out.", HelpName = "A-B" };
        var (options, json, place, data) = (new RecordOptions(), new Option<bool>("--json") { Description = "JSON." }, RecordPlace.Build(), DataOption.Build());
        var command = new Command("years", "Count records, different entities and weight by year, and over all years (an entity of several years counts once there).\n\n  regiohelix records years patents --years 2010-2014") { dataset, years };
        command.Options.Add(options.NutsLevel);
        command.Options.Add(options.Detail);
        foreach (var option in new Option[] { json, place, data })
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Over(parsed, place, data, (store, _) =>
        {
            var tables = new RecordTables(store);
            var settings = options.Read(parsed, tables.Get(parsed.GetValue(dataset)!, cancellation));
            var window = parsed.GetValue(years) is { } text ? RecordWindow.ReadOne(text) : new(settings.Set.FirstYear, settings.Set.LastYear);
            var counts = tables.Years(settings, window, cancellation);
            Console.Out.Write(parsed.GetValue(json)
                ? StudyJson.Write(counts.Select(year => new { Year = year.Year == 0 ? null : (int?)year.Year, year.Records, year.Entities, Weight = RecordWeight.ToDouble(year.Weight) })) + Environment.NewLine
                : TextTable.Write(["year", "records", "entities", "weight"], counts.Select(Line), [1, 2, 3]));
            foreach (var note in RecordTables.Notes(settings))
                Console.Error.WriteLine(note);
        }));
        return command;
    }

    private static Command BuildRemove()
    {
        var dataset = new Argument<string>("DATASET") { Description = "The dataset's code." };
        var (place, data) = (RecordPlace.Build(), DataOption.Build());
        var command = new Command("remove", "Remove a dataset of records with all its vintages, and what an import of it that was stopped had stored.\n\n  regiohelix records remove patents") { dataset, place, data };
        command.SetAction((parsed, cancellation) => Over(parsed, place, data, (store, directory) =>
        {
            using var held = ImportLock.Take(directory, Phrase.Of("removal of records"), TimeProvider.System);
            store.Remove(held, parsed.GetValue(dataset)!, cancellation);
            Console.Out.WriteLine($"{parsed.GetValue(dataset)}: removed from {store.Place}");
        }));
        return command;
    }

    private static Task<int> Over(ParseResult parsed, Option<string?> place, Option<DirectoryInfo?> data, Action<IRecordStore, DataDirectory> work)
    {
        var directory = DataDirectory.Open(DataOption.Resolve(parsed.GetValue(data)));
        var store = RecordPlace.Open(parsed.GetValue(place), directory);
        using (store as IDisposable)
            work(store, directory);
        return Task.FromResult(ExitCode.Well);
    }

    private static string[] Line(RecordSet set) =>
        [set.Dataset, Number(set.Rows), set.FirstYear == set.LastYear ? $"{set.FirstYear}" : $"{set.FirstYear}-{set.LastYear}", Number(set.Regions.Count), Number(set.Activities.Count), set.Classification, set.Vintage, set.Source];

    private static string[] Line(RecordYear year) =>
        [year.Year == 0 ? "all" : year.Year.ToString(CultureInfo.InvariantCulture), Number(year.Records), Number(year.Entities), RecordWeight.ToDouble(year.Weight).ToString("#,##0.######", CultureInfo.InvariantCulture)];

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
