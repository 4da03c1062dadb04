using RegioHelix.Store.Checks;
using RegioHelix.Testing;

namespace RegioHelix.Store.Tests.Checks;

public sealed class DataCheckTests
{
    [Fact]
    public void A_directory_as_published_is_clean()
    {
        using var folder = new TemporaryFolder();
        var data = Published(folder);
        var check = DataCheck.Run(data, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 0), (check.Vintages, check.Snapshots, check.Problems.Count));
    }

    [Fact]
    public void A_changed_vintage_is_found()
    {
        using var folder = new TemporaryFolder();
        var data = Published(folder);
        var file = Directory.EnumerateFiles(data.VintagesOf(SmallVintage.Dataset)).Single();
        using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.Position = stream.Length - 100;
            stream.WriteByte(0x5A);
        }

        Assert.Equal("vintage-changed", Assert.Single(DataCheck.Run(data, TestContext.Current.CancellationToken).Problems).Rule);
    }

    [Fact]
    public void A_changed_snapshot_is_found()
    {
        using var folder = new TemporaryFolder();
        var data = Published(folder);
        File.AppendAllText(Directory.EnumerateFiles(data.Snapshots).Single(), "x");
        Assert.Equal("snapshot-changed", Assert.Single(DataCheck.Run(data, TestContext.Current.CancellationToken).Problems).Rule);
    }

    [Fact]
    public void A_vintage_in_use_that_is_gone_is_found()
    {
        using var folder = new TemporaryFolder();
        var data = Published(folder);
        File.Delete(Directory.EnumerateFiles(data.VintagesOf(SmallVintage.Dataset)).Single());
        Assert.Equal("vintage-gone", Assert.Single(DataCheck.Run(data, TestContext.Current.CancellationToken).Problems).Rule);
    }

    private static DataDirectory Published(TemporaryFolder folder)
    {
        var data = DataDirectory.Open(folder["data"]);
        SmallVintage.Publish(data, ["AT11"], ["C15"], [2014], (_, _, _) => 1);
        File.WriteAllText(data.SnapshotFile("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), "abc");
        return data;
    }
}
