using System.Text;
using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Simulated;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.OwnTables;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests;

/// <summary>A data directory with the simulated Europe, the landmarks and a small invented table, shared by the tests of this room.</summary>
public sealed class LoadedData : IDisposable
{
    /// <summary>
    /// Two countries, three regions each, two sections: small enough for paper. C14 of ITH2 is withheld, but its section is published:
    /// 100 less 70 and 10 leaves 20. C15 grew in ITH3 from 400 to 484, ten per cent a year.
    /// </summary>
    private const string SmallTable = """
        geo;nace_r2;2013;2015
        ITH1;C13;300;300
        ITH1;C14;100;100
        ITH1;C15;100;100
        ITH1;J62;500;500
        ITH2;C13;70;70
        ITH2;C14;: c;: c
        ITH2;C15;10;10
        ITH2;C;100;100
        ITH2;J62;900;900
        ITH3;C13;100;100
        ITH3;C14;16;16
        ITH3;C15;400;484
        ITH3;J62;400;400
        """;

    private readonly TemporaryFolder folder = new();

    public LoadedData()
    {
        Directory = DataDirectory.Open(folder.Path);
        var europe = SimulatedEurope.Generate();
        Import(SimulatedEurope.Dataset, ImportFormats.SimulatedEurope(europe), europe.Recipe);
        Import(LandmarkSource.Dataset, ImportFormats.Landmarks, "landmarks");
        foreach (var year in new[] { "2013", "2015" })
            ImportTable("small", Small, year);
        Store = new DuckDbObservationStore(Directory);
        Tables = new SpecialisationTables(Store);
        OpportunityTables = new OpportunityTables(Tables);
        Certainty = new CertaintyStudy(OpportunityTables, Regions, new SearchStudy());
        Jobs = new JobStore(Directory, TimeProvider.System);
        Queue = new JobQueue(Jobs);
        Shelf = new OwnTableShelf(Directory, Queue, Jobs, Store, TimeProvider.System);
    }

    public OpportunityTables OpportunityTables { get; }

    public OpportunityStudy Opportunities => new(OpportunityTables, new SearchStudy());

    public PartnerStudy Partners => new(OpportunityTables, new SearchStudy());

    public CertaintyStudy Certainty { get; }

    public DataDirectory Directory { get; }

    public DuckDbObservationStore Store { get; }

    public SpecialisationTables Tables { get; }

    public JobStore Jobs { get; }

    public JobQueue Queue { get; }

    public OwnTableShelf Shelf { get; }

    public RegionProfileStudy Regions => new(Tables, new SearchStudy());

    public ActivityProfileStudy Activities => new(Tables, new SearchStudy());

    private static DatasetDeclaration Small => DatasetCatalogue.FindOrDefault("small") with { Kind = FigureKind.Own, Title = "Small", DutchTitle = "Klein", Indicator = "persons_employed", Unit = "PER" };

    public void Dispose()
    {
        Store.Dispose();
        Jobs.Dispose();
        folder.Dispose();
    }

    private void Import(string dataset, ImportFormat format, string content)
    {
        var options = new ImportOptions(DatasetCatalogue.FindOrDefault(dataset)) { NutsVersion = NutsVersion.Nuts2013 };
        new ImportRun(Directory, TimeProvider.System).Run(ImportSource.From(new MemoryStream(Encoding.UTF8.GetBytes(content)), dataset), format, options);
    }

    private void ImportTable(string name, DatasetDeclaration declaration, string year)
    {
        var mapping = new ColumnMapping("geo", "persons_employed") { Activity = "nace_r2", Value = year, Year = year };
        var options = new ImportOptions(declaration) { NutsVersion = NutsVersion.Nuts2013 };
        new ImportRun(Directory, TimeProvider.System).Run(ImportSource.From(new MemoryStream(Encoding.UTF8.GetBytes(SmallTable)), name), ImportFormats.Table(mapping), options);
    }
}

/// <summary>One data directory for all tests of the room.</summary>
[CollectionDefinition(nameof(Loaded))]
public sealed class Loaded : ICollectionFixture<LoadedData>;
