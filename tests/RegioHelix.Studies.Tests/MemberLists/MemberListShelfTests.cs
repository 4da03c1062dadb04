using RegioHelix.Registry.Importing;
using RegioHelix.Store;
using RegioHelix.Store.Shelves;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.MemberLists;

public sealed class MemberListShelfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Clock clock = new();

    private MemberListShelf Shelf => new(new FolderShelves(DataDirectory.Open(folder.Path), clock), new NoWorkbooks(), clock);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_list_is_kept_for_thirty_days_and_then_for_nobody()
    {
        var id = Shelf.Receive("Ours", "First Works; NL41; C28\nSecond Works; nowhere known; 22.2", null, "");
        clock.Now = clock.Now.AddDays(MemberListShelf.KeptDays);
        var list = Shelf.Get(id);
        Assert.Equal((id, "Ours"), (list.Id, list.Title));
        Assert.Equal([("First Works", "NL41", "C28"), ("Second Works", null, "C22")], list.Members.Select(member => (member.Name, member.Region, member.Activities[0])));
        clock.Now = clock.Now.AddSeconds(1);
        Assert.Throws<StudyRefusedException>(() => Shelf.Get(id));
        // Put away by its own command alone: a clock that leapt and is put right has taken nothing with the next list.
        Shelf.Receive("Theirs", "Third Works; NL42; C10", null, "");
        clock.Now = clock.Now.AddDays(-1);
        Assert.Equal(id, Shelf.Get(id).Id);
        clock.Now = clock.Now.AddDays(1);
        Shelf.RemoveOver();
        Assert.Single(Directory.GetFiles(folder["member-lists"]));
    }

    [Fact]
    public void Towns_are_places_and_one_of_two_regions_is_asked()
    {
        var list = Shelf.Get(Shelf.Receive("", "First Works; Eindhoven; C28\nSecond Works; 5600 Veldhoven; C28\nThird Works; Frankfurt; C28\nFourth Works; Lodz; C28\nFifth Works; Limburg, NL; C28", null, ""));
        Assert.Equal(["NL41", "NL41", null, "PL11", "NL42"], list.Members.Select(member => member.Region));
        var asked = list.Members.Single(member => member.PlaceChoices.Count > 0);
        Assert.Equal(["DE40", "DE71"], asked.PlaceChoices);
        Assert.StartsWith("the place \u201cFrankfurt\u201d is a name in DE40, DE71", Assert.Single(asked.Problems).English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_removed_and_a_name_that_is_none_are_not_there()
    {
        var id = Shelf.Receive("", "First Works; NL41; C28", null, "");
        Shelf.Delete(id);
        foreach (var name in (string[])[id, "", "../member-lists/x", id.ToUpperInvariant(), id[1..]])
            Assert.Throws<StudyRefusedException>(() => Shelf.Get(name));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class NoWorkbooks : IWorkbookRoster
    {
        public Roster Read(Stream content, string name) => throw new NotSupportedException();
    }
}
