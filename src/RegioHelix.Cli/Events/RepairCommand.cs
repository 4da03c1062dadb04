using System.CommandLine;
using System.Globalization;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Events;

/// <summary><c>regiohelix event repair INSTANCE.json SCHEDULE.json --cancel PERSON|A-B</c>: the timetable after a cancellation, and who must be told.</summary>
internal static class RepairCommand
{
    public static Command Build()
    {
        var instance = new Argument<string>("INSTANCE.json") { Description = "The event, as for schedule." };
        var schedule = new Argument<string>("SCHEDULE.json") { Description = "What schedule wrote: slot_of_pair." };
        var cancel = new Option<string>("--cancel") { Description = "A person who does not come, or a meeting of two, by number.", HelpName = "PERSON|A-B", Required = true };
        var output = EffortOptions.OutOption();
        var command = new Command("repair", "A timetable after a cancellation, moving as few others as possible.\n\n  regiohelix event repair meetings.json schedule.json --cancel 3-7 --out repaired.json") { instance, schedule, cancel, output };
        command.SetAction(parsed =>
        {
            var meetings = MeetingInstance.Read(parsed.GetValue(instance)!);
            var slots = Slots(parsed.GetValue(schedule)!, meetings);
            var repair = Repair(meetings, slots, parsed.GetValue(cancel)!);
            EffortOptions.Write(parsed.GetValue(output), EventJson.Of(repair.Schedule, repair.Moved));
            return ExitCode.Well;
        });
        return command;
    }

    private static int[] Slots(string path, MeetingEvent meetings)
    {
        var file = InstanceFile.Read(path);
        var slots = file.Numbers("slot_of_pair", meetings.Pairs, -1, meetings.Slots - 1);
        file.ThrowIfAny();
        if (MeetingRules.FindBroken(meetings, slots) is { } broken)
            file.Add("slot_of_pair", "broken-rule", "", Phrase.Of($"this timetable is not one of this event: {broken}"));
        file.ThrowIfAny();
        return slots;
    }

    private static ScheduleRepair Repair(MeetingEvent meetings, int[] slots, string cancelled)
    {
        var people = cancelled.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var person) && person < meetings.People ? person : -1).ToArray();
        if (people.Length > 2 || people.Contains(-1))
            throw Refusal("unknown-person", cancelled, Phrase.Of($"give a person from 0 to {meetings.People - 1}, or two with a hyphen between"));
        if (people.Length == 1)
            return ScheduleRepair.WithoutPerson(meetings, slots, people[0]);
        return meetings.FindPair(people[0], people[1]) is >= 0 and var pair && slots[pair] >= 0
            ? ScheduleRepair.WithoutMeeting(meetings, slots, pair)
            : throw Refusal("no-such-meeting", cancelled, Phrase.Of("these two have no meeting in the timetable"));
    }

    private static ProblemsException Refusal(string rule, string value, Phrase advice) => new(new Problem("--cancel", 0, 0, rule, value, advice));
}
