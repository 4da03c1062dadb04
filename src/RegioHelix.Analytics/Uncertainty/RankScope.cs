namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Among what a figure of a table is ranked in every draw.</summary>
public enum RankScope
{
    /// <summary>Nothing: no ranks.</summary>
    Nothing,

    /// <summary>The figures of its column: regions against each other, activity by activity.</summary>
    Rows,

    /// <summary>The figures of its row: activities against each other, region by region.</summary>
    Columns,
}
