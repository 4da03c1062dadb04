using System.CommandLine;
using RegioHelix.Matchmaking.Groups;

namespace RegioHelix.Cli.Events;

/// <summary><c>regiohelix event groups INSTANCE.json</c>: discussion groups over several rounds with as few repeat meetings as possible.</summary>
internal static class GroupsCommand
{
    public static Command Build()
    {
        var instance = new Argument<string>("INSTANCE.json") { Description = "participants, groups, group_size, rounds; optional region, theme, already_know_each_other." };
        var effort = new EffortOptions();
        var command = new Command("groups", "Groups for each round in which as few people as possible meet twice; known pairs, regions and themes mixed.\n\n  regiohelix event groups groups.json --seconds 5 --out groups-of-the-day.json") { instance };
        effort.AddTo(command);
        command.SetAction(parsed =>
        {
            var limit = effort.Read(parsed);
            var groups = GroupInstance.Read(parsed.GetValue(instance)!);
            EffortOptions.Write(parsed.GetValue(effort.Out), EventJson.Of(DiscussionGroups.From(groups, limit)));
            return ExitCode.Well;
        });
        return command;
    }
}
