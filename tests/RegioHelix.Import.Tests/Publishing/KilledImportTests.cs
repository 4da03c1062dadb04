using System.Diagnostics;
using System.Globalization;
using RegioHelix.Import.Publishing;
using RegioHelix.Testing;

namespace RegioHelix.Import.Tests.Publishing;

/// <summary>Kills an import in another process, without warning, at moments spread over reading, storing and publishing.</summary>
public sealed class KilledImportTests
{
    private const int Rows = 120_000;

    // Seven moments while it reads, then some milliseconds into publishing; of either kind two, unless everything is asked for.
    private static readonly int[] Rounds = Sweep.IsWhole ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [1, 7];

    [Fact]
    public void A_killed_import_leaves_the_former_vintage_in_use()
    {
        using var trial = new ImportTrial();
        trial.Import(Table(rows: 20, factor: 1));
        var file = Path.Combine(trial.Data.Root, "..", "big.tsv");
        File.WriteAllText(file, Table(Rows, factor: 2));
        var size = new FileInfo(file).Length;
        var random = new Random(20261123);
        var killed = 0;
        foreach (var round in Rounds)
        {
            var readingUntil = round < 7 ? (long)(size * (0.05 + (0.13 * round))) : long.MaxValue;
            var before = trial.Store.FindDataset("lfst_r_lfe2en2")!.Vintage.Id;
            if (!RunAndKill(trial.Data.Root, file, readingUntil, random.Next(0, 120)))
                continue;
            killed++;
            Assert.Equal(before, trial.Store.FindDataset("lfst_r_lfe2en2")!.Vintage.Id);
            Assert.Equal(8, trial.Table(2015)[0, 0].Value);
            trial.DemandCleanData();
        }

        Assert.True(2 * killed >= Rounds.Length, $"only {killed} of {Rounds.Length} imports were still running when they were to be killed");
        Assert.True(trial.Import(Table(rows: 20, factor: 3)).IsNew);
        Assert.Equal(24, trial.Table(2015)[0, 0].Value);
        Assert.Empty(Directory.EnumerateFileSystemEntries(trial.Data.Root, ".unfinished-*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }));
        trial.DemandCleanData();
    }

    /// <summary>False where the import had ended before it could be killed.</summary>
    private static bool RunAndKill(string data, string file, long readingUntil, int millisecondsIntoPublishing)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "RegioHelix.KillTarget"), ["import", data, file, "lfst_r_lfe2en2"]) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] == nameof(ImportStage.Publishing))
            {
                process.WaitForExit(millisecondsIntoPublishing);
                break;
            }

            if (words[0] == nameof(ImportStage.Reading) && long.Parse(words[1], CultureInfo.InvariantCulture) >= readingUntil)
                break;
        }

        process.Kill();
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return !rest.Contains("published", StringComparison.Ordinal) && process.ExitCode != 0;
    }

    // Row 0 is AT11 C: 8 times the factor in 2015.
    private static string Table(int rows, int factor)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("unit,nace_r2,age,geo\\time\t2015 \t2014 \t2013 \t2012 \t2011 \t2010 \n");
        for (var row = 0; row < rows; row++)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"THS,C,{(row == 0 ? "Y_GE15" : $"Y{row}")},AT11"));
            for (var year = 0; year < 6; year++)
                text.Write(string.Create(CultureInfo.InvariantCulture, $"\t{factor * (8 + (row * (year + 1)))} "));
            text.Write("\n");
        }

        return text.ToString();
    }
}
