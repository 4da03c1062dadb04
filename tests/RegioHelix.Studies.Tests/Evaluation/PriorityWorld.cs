using System.Globalization;
using System.Text;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Tests;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Studies.Themes;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Evaluation;

/// <summary>
/// Jobs of invented numbers in the regions of Italy and six of France, from 2003 to 2018, and strategies. Machines (C28) of Veneto are a mix of two others and grow by a fifth in 2014; software (J62) goes its own way.
/// Lazio lacks a year, the Aosta Valley has no machines before 2014, Lombardy follows the same priority, and codes of a country and of a sum of countries stand in the file.
/// </summary>
public sealed class PriorityWorld : IAsyncLifetime
{
    public const string Region = "ITH3";
    public const string Period = "2014-2020";
    public const string Dataset = "planted";

    private readonly TemporaryFolder folder = new();

    internal PriorityCheckStudy Study { get; private set; } = null!;

    private RegistryDatabase Database { get; set; } = null!;

    private Task<PriorityCheckAnswer>? answer;

    /// <summary>What is found of all priorities; computed once.</summary>
    internal Task<PriorityCheckAnswer> Answer => LazyInitializer.EnsureInitialized(ref answer, () => Study.Run(Actor.Command, new(Region, Period, Dataset)));

    internal DataDirectory Directory { get; private set; } = null!;

    private DuckDbObservationStore? store;

    public async ValueTask InitializeAsync()
    {
        Directory = DataDirectory.Open(folder.Path);
        Import(Dataset, DatasetCatalogue.FindOrDefault(Dataset) with { Indicator = "jobs", Unit = "PER" }, Jobs(), "jobs", "nace_r2");
        Import("whole", DatasetCatalogue.FindOrDefault("whole") with { Indicator = "output", Unit = "MIO_EUR" }, Outputs(), "output", null);
        Import("made-up", DatasetCatalogue.FindOrDefault("made-up") with { Kind = FigureKind.Simulated, Indicator = "jobs", Unit = "PER" }, Jobs(), "jobs", "nace_r2");
        store = new DuckDbObservationStore(Directory);
        Database = new RegistryDatabase(RegistrySettings.From(null, MadeRegistry.Into(folder.Path)), TimeProvider.System);
        var register = new StrategyRegister(Database);
        await Strategy(register, Region, "2014", "2020", false, ["P1", "Machines", "C28"], ["P2", "Software", "J62"], ["P3", "Mostly elsewhere", "C10;C28*0.3"], ["P4", "No scope", ""]);
        await Strategy(register, "ITC4", "2014", "2020", true, ["A", "Machines and metal", "C28;C25*0.5"]);
        await Strategy(register, "ITC1", "2014", "2020", true, ["B", "Other things", "C10;C28*0.2"]);
        await Strategy(register, "FR10", "2021", "2027", true, ["C", "Machines, later", "C28"]);
        await Strategy(register, "FR22", "2014", "2020", false, ["D", "Machines, in a draft", "C28"]);
        Study = new(store, register, new ThemeShelf(null));
    }

    public async ValueTask DisposeAsync()
    {
        store?.Dispose();
        Database.Dispose();
        folder.Dispose();
        await ValueTask.CompletedTask;
    }

    private static IEnumerable<string> Regions => RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Where(one => one.Country == "IT" || one.Code is "FR10" or "FR21" or "FR22" or "FR23" or "FR24" or "FR81").Select(one => one.Code);

    // Two common movements with weights of each region, and a little of its own: a mix of two others is a mix in all of it.
    private static double Of(int seed, int time) => 1000 + (40 * (seed % 7)) + ((10 + (3 * (seed % 5))) * time) + ((20 + (8 * (seed % 3))) * Math.Sin(0.9 * time)) + (6 * Math.Sin((seed * 13) + (time * 7)));

    private static string Jobs()
    {
        var rows = new StringBuilder("geo,nace_r2,year,jobs\n");
        foreach (var (seed, region) in Regions.Index())
            for (var time = 0; time < 16; time++)
            {
                var year = 2003 + time;
                var machines = region == Region ? ((Of(3, time) + Of(8, time)) / 2) + (year >= 2014 ? 220 : 0) + (2 * Math.Cos(time)) : Of(seed, time);
                if (region == "ITC2")
                    machines = year < 2014 ? 0 : 10;
                if (region != "ITI4" || year != 2009)
                    Row(region, "C28", year, machines);
                Row(region, "J62", year, Of(seed + 50, time + 3));
            }
        foreach (var wide in new[] { "IT", "EU28" })
            Row(wide, "C28", 2003, 1);
        return rows.ToString();

        void Row(string region, string activity, int year, double value) => rows.Append(CultureInfo.InvariantCulture, $"{region},{activity},{year},{value:0.###}\n");
    }

    private static string Outputs()
    {
        var rows = new StringBuilder("geo,year,output\n");
        foreach (var (seed, region) in Regions.Index())
            for (var time = 0; time < 16; time++)
                rows.Append(CultureInfo.InvariantCulture, $"{region},{2003 + time},{Of(seed, time):0.###}\n");
        return rows.ToString();
    }

    private void Import(string name, DatasetDeclaration declaration, string content, string value, string? activity)
    {
        var mapping = new ColumnMapping("geo", declaration.Indicator) { Activity = activity, Value = value, Year = "year", Unit = declaration.Unit };
        new ImportRun(Directory, TimeProvider.System).Run(ImportSource.From(new MemoryStream(Encoding.UTF8.GetBytes(content)), name), ImportFormats.Table(mapping), new ImportOptions(declaration) { NutsVersion = NutsVersion.Nuts2013 });
    }

    private async Task Strategy(StrategyRegister register, string region, string from, string to, bool published, params string[][] priorities)
    {
        var id = (await register.Add(Actor.Command, null, new() { Region = region, RegionVersion = 2013, FromYear = from, ToYear = to, Title = [new("en", $"Strategy of {region}")] })).Id;
        var roster = new Roster("priorities.csv", ["code", "name", "scope"], [.. priorities.Select((row, at) => new RosterRow(at + 2, row))]);
        await new StrategyImportRegister(Database).Import(Actor.Command, id, roster, StrategyRowKind.Priorities, StrategyColumns.Read(StrategyRowKind.Priorities, roster, new Dictionary<string, string>()));
        if (published)
            await register.Publish(Actor.Command, id, true);
    }
}
