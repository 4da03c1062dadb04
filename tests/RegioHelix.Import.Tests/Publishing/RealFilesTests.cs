using RegioHelix.Import.Publishing;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Publishing;

public sealed class RealFilesTests
{
    [Fact]
    public void The_labour_force_survey_adds_up_to_the_published_total()
    {
        var path = Requires.Shared("data/eurostat-bulk-tsv/lfst_r_lfe2en2.tsv.gz");
        using var trial = new ImportTrial();
        var outcome = trial.Run.Run(ImportSource.AtPath(path), ImportFormat.EurostatTsv(ImportTrial.Labour.Declaration), ImportTrial.Labour, null, TestContext.Current.CancellationToken);

        var table = trial.Table(2015, ActivityLevel.Aggregate);
        var total = table.FindActivity("TOTAL");
        var union = table.Regions.Where(region => CountryCatalogue.Find(region[..2])!.WasEu28).ToList();
        Assert.Equal(NutsVersion.Nuts2013, trial.Store.FindDataset("lfst_r_lfe2en2")!.NutsVersion);
        Assert.Equal(276, union.Count);
        Assert.Equal(220_890.1, union.Sum(region => table[table.FindRegion(region), total].Value!.Value), 1.0);
        Assert.True(outcome.IsNew);
        trial.DemandCleanData();
    }

    [Fact]
    public void Business_demography_imports()
    {
        var path = Requires.Shared("data/eurostat-bulk-tsv/bd_size_r3_tabular.tsv.gz");
        using var trial = new ImportTrial();
        var declaration = DatasetCatalogue.FindOrDefault("bd_size_r3");
        var report = trial.Run.Run(ImportSource.AtPath(path), ImportFormat.EurostatTsv(declaration), new ImportOptions(declaration), null, TestContext.Current.CancellationToken).Vintage.Report;
        Assert.Equal(130_305 * 13, report.Cells);
        Assert.Equal(24_471, report.Confidential);
        trial.DemandCleanData();
    }

    [Theory]
    [InlineData("lfst_r_lfe2eedu")]
    [InlineData("nama_10r_2gdp")]
    [InlineData("nama_10r_2gvagr")]
    [InlineData("nama_10r_2hhinc")]
    [InlineData("trng_lfse_04")]
    [InlineData("nama_10r_3gdp", "estat_nama_10r_3gdp")]
    [InlineData("demo_r_pjangrp3", "estat_demo_r_pjangrp3_T_TOTAL")]
    public void Other_real_tables_import(string dataset, string? file = null)
    {
        var path = Requires.Shared($"data/eurostat-bulk-tsv/{file ?? dataset}.tsv.gz");
        using var trial = new ImportTrial();
        var declaration = DatasetCatalogue.FindOrDefault(dataset);
        trial.Run.Run(ImportSource.AtPath(path), ImportFormat.EurostatTsv(declaration), new ImportOptions(declaration), null, TestContext.Current.CancellationToken);
        Assert.NotEmpty(trial.Store.FindDataset(dataset)!.Years);
        trial.DemandCleanData();
    }
}
