using System.CommandLine;
using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Cli.Events;

/// <summary><c>regiohelix event schedule INSTANCE.json</c>: the best timetable of one-to-one meetings, with its proven bound.</summary>
internal static class ScheduleCommand
{
    public static Command Build()
    {
        var instance = new Argument<string>("INSTANCE.json") { Description = "participants, slots, slots_per_day, tables, availability, max_meetings, pairs; optional blocked, languages, locked." };
        var fair = new Option<bool>("--fair") { Description = "First as many people as possible with a meeting, and little waiting; costs at most 1 % of the weight." };
        var effort = new EffortOptions();
        var command = new Command("schedule", "The heaviest timetable under the hard rules, how far it is from the proven bound at most, and why a wish is unmet.\n\n  regiohelix event schedule meetings.json --seconds 5 --out schedule.json") { instance, fair };
        effort.AddTo(command);
        command.SetAction(parsed =>
        {
            var limit = effort.Read(parsed);
            var meetings = MeetingInstance.Read(parsed.GetValue(instance)!);
            EffortOptions.Write(parsed.GetValue(effort.Out), EventJson.Of(parsed.GetValue(fair) ? MeetingSchedule.FairFrom(meetings, limit) : MeetingSchedule.From(meetings, limit)));
            return ExitCode.Well;
        });
        return command;
    }
}
