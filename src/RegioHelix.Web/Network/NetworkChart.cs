using System.Globalization;
using Microsoft.Extensions.Localization;
using RegioHelix.Studies.Relatedness;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Network;

/// <summary>The network as its module draws it.</summary>
/// <param name="Nodes">The activities.</param>
/// <param name="Edges">Which of them are linked, by position, and whether the link belongs to the tree.</param>
/// <param name="Groups">The groups of more than one activity.</param>
/// <param name="Lit">True where a region's portfolio is lit up.</param>
/// <param name="Focus">Position of the activity that is looked at first; null for none.</param>
/// <param name="Help">How the picture is read by keyboard.</param>
public sealed record NetworkChart(IReadOnlyList<NetworkMark> Nodes, IReadOnlyList<NetworkLine> Edges, IReadOnlyList<NetworkGroup> Groups, bool Lit, int? Focus, string Help)
{
    /// <summary>Turns the network into marks.</summary>
    /// <param name="profile">The network.</param>
    /// <param name="focus">Code of the activity that is looked at first; null or unknown for none.</param>
    /// <param name="words">How figures read.</param>
    /// <param name="texts">The page's texts.</param>
    /// <param name="link">The address of an activity's page.</param>
    public static NetworkChart Of(NetworkProfile profile, string? focus, FigureWords words, IStringLocalizer<NetworkTexts> texts, Func<string, string> link)
    {
        var at = profile.Nodes.Select((node, position) => (node.Code, position)).ToDictionary(one => one.Code, one => one.position, StringComparer.Ordinal);
        return new NetworkChart(
            [.. profile.Nodes.Select(node => Mark(node, profile, words, texts, link))],
            [.. profile.Edges.Select(edge => new NetworkLine(at[edge.One], at[edge.Other], edge.IsTree))],
            [.. profile.Communities.Where(group => group.Activities.Count > 1).Select(group => new NetworkGroup(GroupLook.Of(group.Number).Colour, [.. group.Outline.Select(corner => new[] { corner.X, corner.Y })]))],
            profile.Region is not null,
            focus is not null && at.TryGetValue(focus.ToUpperInvariant(), out var first) ? first : null,
            texts["KeyHelp"]);
    }

    private static NetworkMark Mark(NetworkNodeLine node, NetworkProfile profile, FigureWords words, IStringLocalizer<NetworkTexts> texts, Func<string, string> link)
    {
        var (look, group) = (GroupLook.Of(node.Community), profile.Communities[node.Community]);
        var lines = new List<string> { texts["TipGroup", words.Say(group.Name)] };
        if (node.Portfolio is { } place)
            lines.Add(node.LocationQuotient is { } quotient ? texts["TipPlace", texts["Portfolio." + place].Value, words.Times(quotient)] : texts["Portfolio." + place]);
        if (node.Density is { } density)
            lines.Add(texts["TipDensity", words.Percent(density)]);
        if (node.Jobs is { } jobs)
            lines.Add(texts["TipJobs", words.Count(jobs)]);
        if (node.Nearest.Count > 0)
            lines.Add(texts["TipNearest", FigureText.List([.. node.Nearest.Select(line => words.Say(line.Name))], CultureInfo.CurrentUICulture)]);
        return new NetworkMark(
            node.Code, words.Say(node.Name), node.X, node.Y, node.Jobs ?? 0, look.Shape, look.Colour,
            node.Portfolio?.ToString().ToLowerInvariant(), lines, link(node.Code));
    }
}

/// <summary>One activity.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its short label.</param>
/// <param name="X">Its place across.</param>
/// <param name="Y">Its place up.</param>
/// <param name="Size">Jobs: the area.</param>
/// <param name="Shape">The shape of its group, an SVG path.</param>
/// <param name="Colour">The colour of its group.</param>
/// <param name="Place">How it stands to the region's portfolio; null without a region.</param>
/// <param name="Lines">What the pointer's box and the status line say.</param>
/// <param name="Href">The activity's page.</param>
public sealed record NetworkMark(string Code, string Name, double X, double Y, double Size, string Shape, string Colour, string? Place, IReadOnlyList<string> Lines, string Href);

/// <summary>One link.</summary>
/// <param name="From">Position of the one.</param>
/// <param name="To">Position of the other.</param>
/// <param name="Tree">True where it belongs to the tree.</param>
public sealed record NetworkLine(int From, int To, bool Tree);

/// <summary>One group.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Outline">The corners around its activities.</param>
public sealed record NetworkGroup(string Colour, IReadOnlyList<double[]> Outline);
