using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Vocabulary.Tests.Datasets;

/// <summary>The declarations beside the files themselves: default units and slices exist.</summary>
public sealed class SharedDatasetTests
{
    [Theory]
    [InlineData("lfst_r_lfe2en2", "lfst_r_lfe2en2.tsv.gz")]
    [InlineData("lfst_r_lfe2eedu", "lfst_r_lfe2eedu.tsv.gz")]
    [InlineData("nama_10r_2gdp", "nama_10r_2gdp.tsv.gz")]
    [InlineData("nama_10r_2gvagr", "nama_10r_2gvagr.tsv.gz")]
    [InlineData("nama_10r_2hhinc", "nama_10r_2hhinc.tsv.gz")]
    [InlineData("trng_lfse_04", "trng_lfse_04.tsv.gz")]
    [InlineData("nama_10r_3gdp", "estat_nama_10r_3gdp.tsv.gz")]
    [InlineData("demo_r_pjangrp3", "estat_demo_r_pjangrp3_T_TOTAL.tsv.gz")]
    [InlineData("bd_size_r3", "bd_size_r3_tabular.tsv.gz")]
    public void TheDefaultUnitAndSliceAreInTheFile(string code, string file)
    {
        var dataset = DatasetCatalogue.Find(code)!;
        var path = $"eurostat-bulk-tsv/{file}";
        var heading = SharedData.ReadLines(path).First().Split('\t')[0].Split('\\')[0].Split(',');
        var sliced = heading.Where(name => name is not ("freq" or "unit" or "nace_r2" or "geo") && !name.StartsWith("indic_", StringComparison.Ordinal));

        var slice = dataset.FindDefaultSlice(sliced);
        Assert.NotNull(slice);
        foreach (var part in slice.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')))
            Assert.Contains(part[1], SharedData.ReadDimension(path, part[0]));

        if (heading.Contains("unit"))
            Assert.Contains(dataset.Unit, SharedData.ReadDimension(path, "unit"));
        foreach (var indicator in dataset.Indicators)
            Assert.Contains(indicator.Code, SharedData.ReadDimension(path, "indic_sb"));
    }
}
