using Microsoft.Extensions.Time.Testing;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests.Observations;

/// <summary>A vintage whose file is not what was published is noticed by its hash, and the newest former one that is whole is served.</summary>
public sealed class DamagedVintageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly DataDirectory data;

    public DamagedVintageTests() => data = DataDirectory.Open(folder["data"]);

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Damages => ["header", "middle", "end", "cut", "emptied", "replaced", "gone"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void The_former_one_is_served_until_the_file_is_back(string damage)
    {
        var (first, second, third) = (Publish(1), Publish(2), Publish(3));
        var (file, pointer) = (FileOf(third), File.ReadAllText(data.CurrentFile));
        File.Copy(file, folder["kept"]);
        Harm(file, damage, FileOf(first));
        using var store = new DuckDbObservationStore(data);
        Assert.Equal(2, store.GetTable(SmallVintage.Query(2014))[0, 0].Value);
        Assert.Equal(second, Assert.Single(store.ListDatasets()).Vintage.Id);
        Assert.Equal($"{SmallVintage.Dataset}={second}", store.Stamp);
        Assert.Equal(new DamagedVintage(SmallVintage.Dataset, third, damage == "gone" ? VintageFault.Gone : VintageFault.Changed, IsInUse: true, second), Assert.Single(store.ListDamaged()));
        Assert.Equal([second, first], store.ListVintages(SmallVintage.Dataset).Select(vintage => vintage.Id));
        Assert.Throws<DamagedFiguresException>(() => store.GetTable(SmallVintage.Query(2014) with { Vintage = third }));
        Assert.Equal(pointer, File.ReadAllText(data.CurrentFile));

        File.Copy(folder["kept"], file, overwrite: true);
        Assert.Equal(3, store.GetTable(SmallVintage.Query(2014))[0, 0].Value);
        Assert.Empty(store.ListDamaged());
        Assert.Equal(third, store.FindDataset(SmallVintage.Dataset)!.Vintage.Id);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_while_it_is_read_is_noticed_and_no_wrong_figure_is_given(string damage)
    {
        var (first, second, third) = (Publish(1), Publish(2), Publish(3));
        using var store = new DuckDbObservationStore(data);
        Assert.Equal(3, store.GetTable(SmallVintage.Query(2014))[0, 0].Value);
        var state = store.FindDataset(SmallVintage.Dataset)!;
        Harm(FileOf(third), damage, FileOf(first));
        // A study that holds the state already asks for the other year of that very vintage.
        Assert.Equal("vintage-damaged", Assert.Single(Assert.Throws<DamagedFiguresException>(() => store.GetTable(SmallVintage.Query(2015) with { Vintage = state.Vintage.Id })).Problems).Rule);
        Assert.Equal(second, store.FindDataset(SmallVintage.Dataset)!.Vintage.Id);
        Assert.Equal(2, store.GetTable(SmallVintage.Query(2015))[0, 0].Value);
    }

    [Fact]
    public void A_disk_that_forgets_leaves_size_and_time_as_they_were()
    {
        var (_, second, third) = (Publish(1), Publish(2), Publish(3));
        using var store = new DuckDbObservationStore(data);
        Assert.Equal(third, store.FindDataset(SmallVintage.Dataset)!.Vintage.Id);
        var (file, written) = (FileOf(third), File.GetLastWriteTimeUtc(FileOf(third)));
        using (var bytes = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            // All but the three headers: what the engine has not read yet does not fit its own sums any more.
            bytes.Position = 3 * 4096;
            var noise = new byte[bytes.Length - bytes.Position];
            new Random(7).NextBytes(noise);
            bytes.Write(noise);
        }

        File.SetLastWriteTimeUtc(file, written);
        var value = store.GetTable(SmallVintage.Query(2014))[0, 0].Value;
        Assert.True(value == 2 || (value == 3 && store.ListDamaged().Count == 0), $"{value}");
        using var afresh = new DuckDbObservationStore(data);
        Assert.Equal(second, afresh.FindDataset(SmallVintage.Dataset)!.Vintage.Id);
    }

    [Fact]
    public void What_is_newer_than_the_one_in_use_is_never_served_and_where_none_is_whole_nothing_is()
    {
        var (first, second, third) = (Publish(1), Publish(2), Publish(3));
        using (var held = ImportLock.Take(data, Phrase.Of("test"), clock))
            CurrentVintages.Use(held, SmallVintage.Dataset, second);
        Harm(FileOf(second), "middle", FileOf(third));
        using var store = new DuckDbObservationStore(data);
        Assert.Equal(first, store.FindDataset(SmallVintage.Dataset)!.Vintage.Id);
        Harm(FileOf(first), "cut", FileOf(third));
        Assert.Null(store.FindDataset(SmallVintage.Dataset));
        Assert.Empty(store.ListDatasets());
        Assert.Equal($"{SmallVintage.Dataset}=damaged", store.Stamp);
        Assert.Throws<DamagedFiguresException>(() => store.GetTable(SmallVintage.Query(2014)));
        Assert.Equal([(second, true, null), (first, false, null)], store.ListDamaged().Select(one => (one.Vintage, one.IsInUse, one.Served)));
        using (var held = ImportLock.Take(data, Phrase.Of("test"), clock))
        {
            Assert.Equal("vintage-damaged", Assert.Single(Assert.Throws<ProblemsException>(() => CurrentVintages.Use(held, SmallVintage.Dataset, first)).Problems).Rule);
            CurrentVintages.Use(held, SmallVintage.Dataset, third);
        }

        Assert.Equal(3, store.GetTable(SmallVintage.Query(2014))[0, 0].Value);
    }

    [Fact]
    public void Boundaries_of_a_damaged_vintage_are_those_of_the_former()
    {
        BoundaryPublishing.Publish(data, SmallVintage.Report, 2013, new Dictionary<int, string> { [2] = "old" }, clock);
        clock.Advance(TimeSpan.FromMinutes(1));
        var newer = BoundaryPublishing.Publish(data, SmallVintage.Report, 2013, new Dictionary<int, string> { [2] = "new" }, clock);
        using var store = new DuckDbObservationStore(data);
        Assert.Equal("new", store.FindBoundaries(2013, 2));
        Harm(data.VintageFile(newer.Dataset, newer.Id), "cut", "");
        Assert.Equal("old", store.FindBoundaries(2013, 2));
    }

    [Fact]
    public void An_import_carries_over_what_is_served_and_its_report_says_so()
    {
        var (_, second, third) = (Publish(1, 2014), Publish(2, 2015), Publish(3, 2016));
        Harm(FileOf(third), "middle", "");
        var fourth = Publish(4, 2017);
        using var store = new DuckDbObservationStore(data);
        var state = store.FindDataset(SmallVintage.Dataset)!;
        Assert.Equal((fourth, new DamagedFormer(third, second)), (state.Vintage.Id, state.Vintage.Report.Damaged));
        Assert.Equal([2014, 2015, 2017], state.Years);
        Assert.True(File.Exists(FileOf(third)));
        Assert.DoesNotContain(store.ListDamaged(), one => one.IsInUse);
    }

    private string Publish(int value, params int[] years)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return SmallVintage.Publish(data, ["AT11", "AT12"], ["C15", "C16"], years.Length == 0 ? [2014, 2015] : years, (_, _, _) => value, clock).Id;
    }

    private string FileOf(string vintage) => data.VintageFile(SmallVintage.Dataset, vintage);

    private static void Harm(string file, string damage, string other)
    {
        if (damage == "gone")
        {
            File.Delete(file);
            return;
        }

        var bytes = damage == "replaced" ? File.ReadAllBytes(other) : File.ReadAllBytes(file);
        var at = damage switch { "header" => 9, "middle" => bytes.Length / 2, "end" => bytes.Length - 1, _ => -1 };
        if (at >= 0)
            bytes[at] ^= 0xFF;
        // Written into the very file, as by a slip of the hand: who has it open sees it.
        using var target = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        target.SetLength(damage switch { "cut" => bytes.Length / 2, "emptied" => 0, _ => bytes.Length });
        target.Write(bytes, 0, (int)target.Length);
    }
}
