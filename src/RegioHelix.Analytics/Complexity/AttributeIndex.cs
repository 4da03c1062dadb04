using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// What goes with an activity: the mean of an attribute of the regions that have it, weighted by the activity's share of each region. With the regions' Gini
/// coefficient it is the product Gini index (PGI), with their emissions by output the product emission intensity index (PEII); any attribute will do. In the attribute's unit.
/// It says what goes together, not what the activity does. Sources: Hartmann, Guevara, Jara-Figueroa, Aristaran and Hidalgo 2017, World Development 93, 75-93 (PGI);
/// Romero and Gramkow 2021, World Development 139 (PEII); Datawheel's <c>pgi</c> and <c>peii</c>.
/// </summary>
public static class AttributeIndex
{
    /// <summary>The index of every activity.</summary>
    /// <param name="table">Regions by activities, 0 or more: its shares are the weights.</param>
    /// <param name="presence">The same regions and activities, in any order: only regions known to have the activity count.</param>
    /// <param name="attribute">Of a region; null where unknown, which leaves the region out.</param>
    /// <returns>One figure an activity, between the least and the largest attribute; no value where no region counts. Without bounds where a cell is missing.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, Presence presence, Func<string, double?> attribute)
    {
        var shares = Share.From(table);
        double?[] attributes = [.. table.Regions.Select(attribute)];
        var (rows, columns) = (Presence.Positions(table.Regions, presence.Regions), Presence.Positions(table.Activities, presence.Activities));
        return FigureList.Fill(table.Activities, activity =>
        {
            var (weights, sum, complete) = (0.0, 0.0, true);
            for (var region = 0; region < attributes.Length && columns[activity] >= 0; region++)
            {
                var share = shares[region, activity];
                complete &= share.State != FigureState.NotPublished && share.Lower == share.Upper;
                if (rows[region] >= 0 && presence[rows[region], columns[activity]] == true && share.Value is { } weight && attributes[region] is { } value)
                    (weights, sum) = (weights + weight, sum + (weight * value));
            }
            return weights == 0 ? Figure.Without(FigureState.EmptyActivity)
                : complete && presence.UnsettledCount == 0 ? Figure.Of(sum / weights)
                : Figure.Of(sum / weights, double.NegativeInfinity, double.PositiveInfinity);
        });
    }
}
