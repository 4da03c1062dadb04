using System.CommandLine;
using System.Globalization;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Clusters;

/// <summary><c>regiohelix cluster list</c>: the supplied table of clusters, or what is wrong with it.</summary>
internal static class ClusterCommand
{
    public static Command Build() => new("cluster", "See the clusters of your clusters.tsv, and whether the file can be used.")
    {
        BuildList(),
    };

    private static Command BuildList()
    {
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var data = DataOption.Build();
        var command = new Command("list", "List the clusters of your clusters.tsv, in the data directory.\n\n  regiohelix cluster list") { format, data };
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var shelf = product.Get<ClusterShelf>();
            if (shelf.Problems.Count > 0)
                throw new ProblemsException(shelf.Problems);
            Console.Out.Write(parsed.GetValue(format) == "json" ? StudyJson.Write(new { Clusters = shelf.List() }) + Environment.NewLine : Write(shelf));
            return ExitCode.Well;
        });
        return command;
    }

    private static string Write(ClusterShelf shelf) => TextTable.Write(
        ["cluster", "name", "activities", "core", "source"],
        shelf.List().Select(cluster => (IReadOnlyList<string>)
        [
            cluster.Slug, cluster.English, cluster.Members.Count.ToString(CultureInfo.InvariantCulture), cluster.Members.FirstOrDefault(member => member.IsCore)?.Activity ?? "",
            cluster.Source,
        ]),
        rightAligned: [2]);
}
