namespace RegioHelix.Matchmaking.Groups;

/// <summary>Points of the space over a field of as many elements as a group has seats; a round is all lines of one direction. Everybody meets everybody.</summary>
internal static class AffineSpace
{
    public static GroupDesign? Find(int groups, int size, int rounds)
    {
        if (size < 2)
            return null;
        var dimension = 1;
        long points = size;
        for (; points < (long)groups * size; points *= size)
            dimension++;
        if (dimension < 2 || points != (long)groups * size || GaloisField.Find(size) is not { } field)
            return null;
        return new([.. Directions(dimension, size).Take(rounds).Select(direction => Lines(field, direction, (int)points))], GroupMethod.AffineSpace);
    }

    // One vector of each line through the origin: the last coordinate that is not 0 is 1.
    private static IEnumerable<int[]> Directions(int dimension, int size)
    {
        for (var last = 0; last < dimension; last++)
            for (var rest = 0; rest < (int)Math.Pow(size, last); rest++)
            {
                var direction = Vector(rest, dimension, size);
                direction[last] = 1;
                yield return direction;
            }
    }

    private static int[] Vector(int number, int dimension, int size)
    {
        var vector = new int[dimension];
        for (var at = 0; at < dimension; at++, number /= size)
            vector[at] = number % size;
        return vector;
    }

    private static int[][] Lines(GaloisField field, int[] direction, int points)
    {
        var (lines, seen) = (new List<int[]>(), new bool[points]);
        for (var point = 0; point < points; point++)
        {
            if (seen[point])
                continue;
            var origin = Vector(point, direction.Length, field.Order);
            var line = Enumerable.Range(0, field.Order)
                .Select(step => origin.Zip(direction, (from, along) => field.Add(from, field.Multiply(step, along))).Reverse().Aggregate(0, (number, digit) => (number * field.Order) + digit))
                .ToArray();
            foreach (var other in line)
                seen[other] = true;
            lines.Add(line);
        }
        return [.. lines];
    }
}
