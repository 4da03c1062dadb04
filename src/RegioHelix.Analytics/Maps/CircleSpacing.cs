namespace RegioHelix.Analytics.Maps;

/// <summary>How far apart places usually are.</summary>
internal static class CircleSpacing
{
    /// <summary>The median over the places of the distance to the nearest other one; 1 for a single place or places all in one.</summary>
    public static double UsualDistance(DorlingPlace[] places)
    {
        if (places.Length < 2)
            return 1;
        var nearest = new double[places.Length];
        Array.Fill(nearest, double.PositiveInfinity);
        for (var one = 0; one < places.Length; one++)
            for (var other = one + 1; other < places.Length; other++)
            {
                var (x, y) = (places[one].X - places[other].X, places[one].Y - places[other].Y);
                var distance = (x * x) + (y * y);
                nearest[one] = Math.Min(nearest[one], distance);
                nearest[other] = Math.Min(nearest[other], distance);
            }
        Array.Sort(nearest);
        var median = Math.Sqrt(nearest[nearest.Length / 2]);
        return median > 0 ? median : 1;
    }
}
