using System.Diagnostics;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Tests.Reading;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Publishing;

/// <summary>Imports into file systems that are too small, at several sizes so that the disk fills at different moments.</summary>
public sealed class DiskFullTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void A_full_disk_changes_nothing(int megabytes)
    {
        if (megabytes != 8)
            Sweep.DemandWhole();
        using var folder = new TemporaryFolder();
        using var disk = SmallDisk.Mount(folder["disk"], megabytes);
        var data = DataDirectory.Open(folder["disk"]);
        var run = new ImportRun(data, TimeProvider.System);
        Import(run, Table(rows: 10, seed: 1));
        var before = Files(data);

        // Random figures cannot be packed: the snapshot takes some 5 MB, the vintage more.
        var problems = Assert.Throws<ProblemsException>(() => Import(run, Table(rows: 60_000, seed: 2))).Problems;
        Assert.Equal("disk-full", Assert.Single(problems).Rule);
        Assert.Equal(before, Files(data));
        using var store = new DuckDbObservationStore(data);
        Assert.Equal(80, store.FindDataset("lfst_r_lfe2en2")!.Vintage.Report.Cells);
    }

    [Fact]
    public void A_full_disk_has_no_room_though_a_file_can_still_be_made()
    {
        using var folder = new TemporaryFolder();
        using var disk = SmallDisk.Mount(folder["disk"], megabytes: 1);
        var data = DataDirectory.Open(folder["disk"]);
        data.DemandRoom();
        var filler = Path.Combine(data.Root, "filler");
        using (var full = File.Create(filler, bufferSize: 0))
            Assert.ThrowsAny<IOException>((Action)(() =>
            {
                while (true)
                    full.Write(new byte[4096]);
            }));
        Assert.ThrowsAny<IOException>(data.DemandRoom);
        Assert.Equal(data.Root, DataDirectory.Open(data.Root).Root);
        File.Delete(filler);
        data.DemandRoom();
        Assert.Empty(Directory.EnumerateFiles(data.Root));
    }

    private static void Import(ImportRun run, byte[] table) =>
        run.Run(ImportSource.From(new MemoryStream(table), "a.tsv"), ImportFormat.EurostatTsv(ImportTrial.Labour.Declaration), ImportTrial.Labour, null, TestContext.Current.CancellationToken);

    private static byte[] Table(int rows, int seed)
    {
        var random = new Random(seed);
        var text = new StringWriter();
        text.Write("unit,nace_r2,age,geo\\time\t2015 \t2014 \t2013 \t2012 \t2011 \t2010 \t2009 \t2008 \n");
        for (var row = 0; row < rows; row++)
            text.Write($"THS,C,Y{row},AT11{string.Concat(Enumerable.Range(0, 8).Select(_ => $"\t{random.NextInt64(1_000_000_000)} "))}\n");
        return Bytes.Of(text.ToString());
    }

    private static string Files(DataDirectory data) => string.Join('\n', Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith("import.lock", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));

    private sealed class SmallDisk(string path) : IDisposable
    {
        public static SmallDisk Mount(string path, int megabytes)
        {
            Directory.CreateDirectory(path);
            Requires.Condition(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path) == 0, "tmpfs", "this test mounts a tiny file system: run it on Linux as root");
            return new SmallDisk(path);
        }

        // Lazily: a process that another test has started meanwhile may have inherited an open file.
        public void Dispose() => Assert.Equal(0, Run("umount", "--lazy", path));

        private static int Run(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
    }
}
