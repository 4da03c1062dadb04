using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Vocabulary.Tests.Datasets;

public sealed class DatasetCatalogueTests
{
    [Fact]
    public void DeclaresTheBusinessStatistics()
    {
        var dataset = DatasetCatalogue.Find("sbs_r_nuts06_r2")!;
        Assert.Equal(("persons_employed", "PER", ""), (dataset.Indicator, dataset.Unit, dataset.DefaultSlice));
        Assert.Equal(new IndicatorDeclaration("V16110", "persons_employed", "PER"), dataset.FindIndicator("V16110"));
        Assert.Null(dataset.FindIndicator("V00000"));
        Assert.True(dataset.IsNonNegative("PER"));
        Assert.Same(dataset, DatasetCatalogue.Find("SBS_R_NUTS06_R2"));
    }

    [Fact]
    public void TheDefaultSliceFollowsTheDimensionsThatAVintageHas()
    {
        var dataset = DatasetCatalogue.Find("lfst_r_lfe2en2")!;
        Assert.Equal("age=Y_GE15", dataset.DefaultSlice);
        Assert.Equal("age=Y_GE15", dataset.FindDefaultSlice(["age"]));
        Assert.Equal("age=Y_GE15;sex=T", dataset.FindDefaultSlice(["sex", "age"]));
        Assert.Null(dataset.FindDefaultSlice(["age", "sex", "worktime"]));
        Assert.Equal("", DatasetCatalogue.Find("nama_10r_2gdp")!.FindDefaultSlice([]));
        Assert.Equal("", DatasetCatalogue.Find("pat_ep_ripc")!.FindDefaultSlice([]));
        Assert.Equal("ipc=TOTAL", DatasetCatalogue.Find("pat_ep_ripc")!.FindDefaultSlice(["ipc"]));
    }

    [Fact]
    public void GrowthMayBeNegative()
    {
        Assert.False(DatasetCatalogue.Find("nama_10r_2gvagr")!.IsNonNegative("PCH_PRE"));
        Assert.False(DatasetCatalogue.Find("bd_size_r3")!.IsNonNegative("PC"));
        Assert.True(DatasetCatalogue.Find("nama_10r_2gdp")!.IsNonNegative("MIO_EUR"));
    }

    [Fact]
    public void AnUnknownDatasetGetsPlainDefaults()
    {
        Assert.Null(DatasetCatalogue.Find("tour_occ_nin2"));
        var dataset = DatasetCatalogue.FindOrDefault("TOUR_occ_nin2");
        Assert.Equal(("tour_occ_nin2", "TOUR_occ_nin2", "Eurostat", ""), (dataset.Code, dataset.Title, dataset.Source, dataset.DefaultSlice));
        Assert.True(dataset.IsNonNegative("NR"));
    }

    [Fact]
    public void EveryDeclarationIsComplete()
    {
        foreach (var dataset in DatasetCatalogue.All)
        {
            Assert.Equal(dataset.Code.ToLowerInvariant(), dataset.Code);
            foreach (var text in new[] { dataset.Title, dataset.DutchTitle, dataset.Source, dataset.Licence, dataset.Indicator, dataset.Unit })
                Assert.NotEmpty(text);
            Assert.True(dataset.Kind != FigureKind.Published || Uri.IsWellFormedUriString(dataset.Address, UriKind.Absolute), dataset.Code);
            foreach (var slice in dataset.OtherDefaultSlices.Append(dataset.DefaultSlice).Where(slice => slice.Length > 0))
                Assert.Equal(slice, string.Join(';', slice.Split(';').Order(StringComparer.Ordinal)));
        }
        Assert.Equal(20, DatasetCatalogue.All.Count);
        Assert.Equal(FigureKind.Simulated, DatasetCatalogue.Find("simulated")!.Kind);
        Assert.Equal(FigureKind.Landmark, DatasetCatalogue.Find("landmarks")!.Kind);
    }
}
