namespace RegioHelix.Analytics.Maps;

/// <summary>Circles that push each other apart while a weakening spring pulls each back to its place.</summary>
internal sealed class CirclePacking
{
    private readonly DorlingPlace[] places;
    private readonly double[] radii;
    private readonly double gap;
    private readonly int[] byX;
    private readonly double largest;

    public CirclePacking(DorlingPlace[] places, double[] radii, double gap)
    {
        (this.places, this.radii, this.gap) = (places, radii, gap);
        X = [.. places.Select(place => place.X)];
        Y = [.. places.Select(place => place.Y)];
        byX = [.. Enumerable.Range(0, places.Length)];
        largest = radii.Max();
    }

    public double[] X { get; }

    public double[] Y { get; }

    public void Relax(int pullingRounds, int separatingRounds)
    {
        for (var round = 0; round < pullingRounds; round++)
        {
            Pull(0.1 * (1 - ((double)round / pullingRounds)));
            Separate();
        }
        for (var round = 0; round < separatingRounds; round++)
            if (!Separate())
                break;
        SpreadWhatStillOverlaps();
    }

    private void Pull(double strength)
    {
        for (var at = 0; at < places.Length; at++)
        {
            X[at] += strength * (places[at].X - X[at]);
            Y[at] += strength * (places[at].Y - Y[at]);
        }
    }

    // Neighbours only: circles sorted by x, each compared with those to the east that are near enough to touch.
    private bool Separate()
    {
        SortByX();
        var moved = false;
        for (var at = 0; at < byX.Length; at++)
        {
            var one = byX[at];
            for (var next = at + 1; next < byX.Length; next++)
            {
                var other = byX[next];
                if (X[other] - X[one] > radii[one] + largest + gap)
                    break;
                moved |= PushApart(one, other);
            }
        }
        return moved;
    }

    private bool PushApart(int one, int other)
    {
        // A hair more than touching, so that the rounds end instead of creeping.
        var wanted = ((radii[one] + radii[other]) * (1 + 1e-6)) + gap;
        var (x, y) = (X[other] - X[one], Y[other] - Y[one]);
        var squared = (x * x) + (y * y);
        if (squared >= wanted * wanted)
            return false;
        var distance = Math.Sqrt(squared);
        // Two at one point part in one of eight directions by their order: no chance, no trigonometry, the same on every machine.
        (x, y) = distance > 1e-9 * wanted ? (x / distance, y / distance) : Direction(one + other);
        var weight = radii[one] + radii[other] == 0 ? 0.5 : radii[other] * radii[other] / ((radii[one] * radii[one]) + (radii[other] * radii[other]));
        var step = (wanted * (1 + 1e-9)) - distance;
        (X[one], Y[one]) = (X[one] - (weight * step * x), Y[one] - (weight * step * y));
        (X[other], Y[other]) = (X[other] + ((1 - weight) * step * x), Y[other] + ((1 - weight) * step * y));
        return true;
    }

    private static (double X, double Y) Direction(int seed) => (seed % 8) switch
    {
        0 => (1, 0),
        1 => (0, 1),
        2 => (-1, 0),
        3 => (0, -1),
        4 => (0.8, 0.6),
        5 => (-0.6, 0.8),
        6 => (-0.8, -0.6),
        _ => (0.6, -0.8),
    };

    private void SortByX()
    {
        // Nearly sorted from round to round: insertion is the fastest, and stable.
        for (var at = 1; at < byX.Length; at++)
        {
            var (item, to) = (byX[at], at);
            for (; to > 0 && X[byX[to - 1]] > X[item]; to--)
                byX[to] = byX[to - 1];
            byX[to] = item;
        }
    }

    // The promise is kept even where the rounds did not suffice: the whole picture grows until nothing overlaps.
    private void SpreadWhatStillOverlaps()
    {
        var growth = 1.0;
        for (var one = 0; one < places.Length; one++)
            for (var other = one + 1; other < places.Length; other++)
            {
                var (x, y) = (X[other] - X[one], Y[other] - Y[one]);
                var (distance, wanted) = (Math.Sqrt((x * x) + (y * y)), radii[one] + radii[other]);
                if (distance < wanted && distance > 0)
                    growth = Math.Max(growth, wanted / distance);
            }
        if (growth == 1)
            return;
        var (centreX, centreY) = (X.Average(), Y.Average());
        for (var at = 0; at < places.Length; at++)
        {
            X[at] = centreX + ((X[at] - centreX) * growth * (1 + 1e-9));
            Y[at] = centreY + ((Y[at] - centreY) * growth * (1 + 1e-9));
        }
    }
}
