using System.Text.Json;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Events;

/// <summary>
/// An event in a file: <c>participants</c>, <c>slots</c>, <c>slots_per_day</c>, <c>tables</c>, <c>availability</c> (a text of 0 and 1 for each person),
/// <c>max_meetings</c>, <c>pairs</c> ([a, b, weight]); and where wanted <c>blocked</c> ([a, b]), <c>languages</c> (a list of codes for each person)
/// and <c>locked</c> ([pair, slot]).
/// </summary>
internal static class MeetingInstance
{
    private const int MostPeople = 100_000;
    private const int MostWeight = 1_000_000;

    /// <exception cref="RegioHelix.Vocabulary.Problems.ProblemsException">What is wrong in the file, all at once.</exception>
    public static MeetingEvent Read(string path)
    {
        var file = InstanceFile.Read(path);
        var people = file.Number("participants", 1, MostPeople);
        var slots = file.Number("slots", 1, MeetingEvent.MostSlots);
        var slotsPerDay = file.Root.TryGetProperty("slots_per_day", out var perDay) ? file.Number(perDay, "slots_per_day", 1, MeetingEvent.MostSlots) ?? 1 : slots;
        var tables = file.Number("tables", 0, int.MaxValue);
        file.ThrowIfAny();
        var availability = file.List("availability", required: true, people).Select((element, at) => Slots(file, element, $"availability[{at}]", slots)).ToArray();
        var most = file.Numbers("max_meetings", people, 0, int.MaxValue);
        file.ThrowIfAny();
        var requests = Requests(file, people);
        file.ThrowIfAny();
        var locked = Locked(file, requests.Length, slots);
        file.ThrowIfAny();
        var open = new MeetingEvent(slots, slotsPerDay, tables, availability, most, requests);
        if (MeetingRules.FindBroken(open, locked) is { } broken)
            file.Add("locked", "impossible-rules", "", Phrase.Of($"the locked meetings cannot all stand: {broken}"));
        file.ThrowIfAny();
        return new(slots, slotsPerDay, tables, availability, most, requests, locked);
    }

    private static ulong Slots(InstanceFile file, JsonElement element, string path, int slots)
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
        if (text.Length != slots || text.Any(sign => sign is not ('0' or '1')))
        {
            file.Add(path, "bad-availability", element.GetRawText(), Phrase.Of($"give a text of {slots} signs, 1 where the person is there and 0 where not"));
            return 0;
        }
        return text.Select((sign, slot) => sign == '1' ? 1UL << slot : 0).Aggregate(0UL, (all, one) => all | one);
    }

    private static MeetingRequest[] Requests(InstanceFile file, int people)
    {
        var blocked = file.List("blocked", required: false).Select((element, at) => file.Pair(element, $"blocked[{at}]", people, 2)).OfType<(int A, int B)>().Select(Ordered).ToHashSet();
        var languages = file.Root.TryGetProperty("languages", out _) ? file.List("languages", required: false, people).Select((element, at) => Codes(file, element, $"languages[{at}]")).ToArray() : null;
        var (requests, seen) = (new List<MeetingRequest>(), new HashSet<(int, int)>());
        var at = 0;
        foreach (var element in file.List("pairs", required: true))
        {
            var path = $"pairs[{at++}]";
            if (file.Pair(element, path, people, 3) is not { } pair || file.Number(element[2], $"{path}[2]", 0, MostWeight) is not { } weight)
                continue;
            if (!seen.Add(Ordered(pair)))
                file.Add(path, "pair-twice", element.GetRawText(), Phrase.Of("this pair stands further up too; keep one of the two"));
            var refusal = blocked.Contains(Ordered(pair)) ? MeetingRefusal.Blocked
                : languages?.Length == people && !languages[pair.A].Overlaps(languages[pair.B]) ? MeetingRefusal.NoCommonLanguage
                : MeetingRefusal.None;
            requests.Add(new(pair.A, pair.B, weight, refusal));
        }
        return [.. requests];
    }

    private static (int, int) Ordered((int A, int B) pair) => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B));

    private static HashSet<string> Codes(InstanceFile file, JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array && element.EnumerateArray().All(code => code.ValueKind == JsonValueKind.String))
            return [.. element.EnumerateArray().Select(code => code.GetString()!)];
        file.Add(path, "bad-languages", element.GetRawText(), Phrase.Of("give a list of language codes for each person"));
        return [];
    }

    private static int[] Locked(InstanceFile file, int pairs, int slots)
    {
        int[] locked = [.. Enumerable.Repeat(-1, pairs)];
        var at = 0;
        foreach (var element in file.List("locked", required: false))
        {
            var path = $"locked[{at++}]";
            if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != 2)
                file.Add(path, "wrong-length", element.GetRawText(), Phrase.Of("each locked meeting is the place of its pair in pairs, from 0, and a slot"));
            else if (file.Number(element[0], $"{path}[0]", 0, pairs - 1) is { } pair && file.Number(element[1], $"{path}[1]", 0, slots - 1) is { } slot)
                locked[pair] = slot;
        }
        return locked;
    }
}
