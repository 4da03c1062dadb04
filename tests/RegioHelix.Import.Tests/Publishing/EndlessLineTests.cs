using RegioHelix.Import.Publishing;
using RegioHelix.Import.Tests.Reading;

namespace RegioHelix.Import.Tests.Publishing;

/// <summary>What the whole process allocates is counted, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>A line that does not end is refused before it fills the memory.</summary>
[Collection(nameof(Alone))]
public sealed class EndlessLineTests
{
    [Fact]
    public void A_line_of_five_gigabytes_takes_no_memory()
    {
        using var trial = new ImportTrial();
        using var endless = new GeneratedStream(Bytes.Of("unit,nace_r2,age,geo\\time\t2015 \t2014 \nTHS,C,Y_GE15,"), (byte)'A', 5L << 30);
        var before = GC.GetTotalAllocatedBytes();
        var problem = Problematic.Reading(() => trial.Run.Run(ImportSource.From(endless, "endless.tsv"), ImportFormat.EurostatTsv(ImportTrial.Labour.Declaration), ImportTrial.Labour, null, TestContext.Current.CancellationToken));
        var allocated = GC.GetTotalAllocatedBytes() - before;
        Assert.Equal(("endless-line", 2L), (problem.Rule, problem.Line));
        Assert.True(endless.Given < 40 << 20, $"{endless.Given} bytes were read");
        Assert.True(allocated < 300 << 20, $"{allocated} bytes were allocated");
        Assert.Equal("", trial.Trace());
    }
}
