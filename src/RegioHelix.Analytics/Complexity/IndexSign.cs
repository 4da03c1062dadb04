using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The sign of an index that is known up to its sign: turned by its correlation with something else. <see cref="ComplexityIndex"/> turns the regions' index by
/// diversity and takes the activities' from the same vector; EconGeo 2.1 and econci turn the activities' by ubiquity on its own, so that the two can disagree.
/// </summary>
public static class IndexSign
{
    /// <summary>The index, turned so that it correlates negatively with another list; as it is where they do not correlate.</summary>
    /// <param name="index">An index with mean 0, such as the complexity of activities.</param>
    /// <param name="other">Such as ubiquity; labels that it does not have, or without a value, count on neither side.</param>
    public static FigureList Against(FigureList index, FigureList other)
    {
        int[] known = [.. Enumerable.Range(0, index.Count).Where(at => index[at].Value is not null && other.Find(index.Labels[at])?.Value is not null)];
        var correlation = Standard.Correlation([.. known.Select(at => index[at].Value!.Value)], [.. known.Select(at => other.Find(index.Labels[at])!.Value.Value!.Value)]);
        return correlation <= 0 ? index : FigureList.Fill(index.Labels, at => index[at] with { Value = -index[at].Value, Lower = -index[at].Upper, Upper = -index[at].Lower });
    }
}
