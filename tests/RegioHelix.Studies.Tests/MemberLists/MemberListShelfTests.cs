using RegioHelix.Registry.Importing;
using RegioHelix.Store;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Testing;

namespace RegioHelix.Studies.Tests.MemberLists;

public sealed class MemberListShelfTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Clock clock = new();

    private MemberListShelf Shelf => new(DataDirectory.Open(folder.Path), new NoWorkbooks(), clock);

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
        // The next list takes what is over with it.
        Shelf.Receive("Theirs", "Third Works; NL42; C10", null, "");
        Assert.Single(Directory.GetFiles(folder["member-lists"]));
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
