using System.Text;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Innovation;

/// <summary>Invented figures under the codes of published datasets: jobs by division, the labour force survey, patents, population by pieces.</summary>
public sealed class PublishedFixture : IDisposable
{
    private const string Jobs = """
        geo;nace_r2;n
        HU10;C10;300
        HU10;C11;100
        HU10;J62;600
        HU21;C10;200
        HU21;C11;:
        HU21;J62;100
        HU22;C10;100
        HU22;C11;50
        HU22;J62;50
        """;

    private const string Survey = """
        geo;nace_r2;n
        HU10;A;1
        HU10;C;2
        HU21;A;0.5
        HU21;C;1
        HU22;C;1
        """;

    private const string Patents = """
        geo;nace_r2;n
        HU10;TOTAL;80
        HU21;TOTAL;10
        HU22;TOTAL;:
        """;

    private const string Population = """
        geo;nace_r2;n
        HU11;TOTAL;30
        HU12;TOTAL;10
        """;

    private readonly TemporaryFolder folder = new();

    public PublishedFixture()
    {
        var directory = DataDirectory.Open(folder.Path);
        Import(directory, "sbs_r_nuts06_r2", Jobs, "persons_employed", "PER", NutsVersion.Nuts2013);
        Import(directory, "lfst_r_lfe2en2", Survey, "employment", "THS", NutsVersion.Nuts2013);
        Import(directory, "pat_ep_ripc", Patents, "patent_applications", "NR", NutsVersion.Nuts2013);
        Import(directory, "demo_r_pjangrp3", Population, "population", "NR", NutsVersion.Nuts2016);
        Store = new DuckDbObservationStore(directory);
        Tables = new SpecialisationTables(Store);
    }

    public DuckDbObservationStore Store { get; }

    public SpecialisationTables Tables { get; }

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
    }

    private static void Import(DataDirectory directory, string dataset, string table, string indicator, string unit, NutsVersion version)
    {
        var mapping = new ColumnMapping("geo", indicator) { Activity = "nace_r2", Value = "n", Year = "2014", Unit = unit };
        var options = new ImportOptions(DatasetCatalogue.FindOrDefault(dataset)) { NutsVersion = version };
        new ImportRun(directory, TimeProvider.System).Run(ImportSource.From(new MemoryStream(Encoding.UTF8.GetBytes(table)), dataset), ImportFormats.Table(mapping), options);
    }
}
