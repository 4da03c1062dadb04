using System.CommandLine;

namespace RegioHelix.Cli.Events;

/// <summary><c>regiohelix event</c>: timetables and groups from a plain file, without a data directory.</summary>
internal static class EventCommand
{
    public static Command Build() => new("event", "Timetables of one-to-one meetings and discussion groups from a JSON file.")
    {
        ScheduleCommand.Build(),
        RepairCommand.Build(),
        GroupsCommand.Build(),
    };
}
