using System.Diagnostics;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Events.Demonstration;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Tests.Events;

/// <summary>The invented conference: what was planted in it is what the tools find, its timetable keeps the rules by plain counting, and nobody of it is real.</summary>
public sealed class ConferenceDemonstrationTests(ITestOutputHelper output)
{
    private readonly ConferenceDemonstration shown = ConferenceDemonstration.Current;

    [Fact]
    public void Timing()
    {
        var clock = Stopwatch.StartNew();
        var c = InventedConference.Make(7); output.WriteLine($"people {clock.ElapsedMilliseconds}"); clock.Restart();
        var w = ConferenceWish.Draw(c, 8); output.WriteLine($"wishes {clock.ElapsedMilliseconds} {w.Count} accepted {w.Count(x => x.Status == WishStatus.Accepted)}"); clock.Restart();
        var a = ConferenceArrivals.Draw(c, 9); output.WriteLine($"came {a.Came} absent {a.Absent.Count} morning {string.Join(' ', a.FirstMorning)} {a.FirstDay} {a.SecondDay}"); clock.Restart();
        var p = ConferenceProgramme.Make(c, w, a.Absent, 7); output.WriteLine($"programme {clock.ElapsedMilliseconds}"); clock.Restart();
        foreach (var v in p.Versions) output.WriteLine($"{v}");
        output.WriteLine($"{p.FairnessCost} {string.Join(' ', p.Meetings.GroupBy(m => m.Planned.Reason).Select(g => g.Key + "=" + g.Count()))}");
        output.WriteLine($"{string.Join(' ', p.Meetings.GroupBy(m => m.Final.Reason).Select(g => g.Key + "=" + g.Count()))}");
        output.WriteLine($"regions {c.Truth.Select(x => x.Region).Distinct().Count()} themes {c.Truth.Count(x => x.Theme == 0)}");
    }
}
