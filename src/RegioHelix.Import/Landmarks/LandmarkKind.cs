namespace RegioHelix.Import.Landmarks;

/// <summary>What a landmark figure is: one published cell, or a sum of the cells that are published.</summary>
public enum LandmarkKind
{
    /// <summary>A published cell: persons employed in one activity of one region.</summary>
    Cell,

    /// <summary>A region's published divisions added up. At least that many: the missing divisions are counted beside it.</summary>
    RegionTotalAtLeast,

    /// <summary>An activity's published regions of the EU28 added up. At least that many: the regions with a figure are counted beside it.</summary>
    EuropeTotalAtLeast,
}
