namespace RegioHelix.Vocabulary.Clusters;

/// <summary>A cluster category that somebody decided on: a named, weighted set of activities, supplied as a table and never made from the figures.</summary>
/// <param name="Slug">Its name in addresses: the English one in small letters.</param>
/// <param name="English">Its name, as the table writes it.</param>
/// <param name="Dutch">Its Dutch name.</param>
/// <param name="Source">Where the set comes from, in English; empty where the table does not say.</param>
/// <param name="DutchSource">The same in Dutch.</param>
/// <param name="Members">Its activities, in the order of their codes; none is inside another of the table.</param>
public sealed record BenchmarkCluster(string Slug, string English, string Dutch, string Source, string DutchSource, IReadOnlyList<BenchmarkMember> Members);

/// <summary>An activity in a supplied cluster.</summary>
/// <param name="Activity">A NACE Rev. 2 code of any level (<c>C29</c>).</param>
/// <param name="Weight">Which part of the activity belongs to the cluster: above 0, at most 1; over all clusters at most 1.</param>
/// <param name="IsCore">True where the table calls it the cluster's core.</param>
public sealed record BenchmarkMember(string Activity, double Weight, bool IsCore);
