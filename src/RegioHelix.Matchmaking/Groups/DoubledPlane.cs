namespace RegioHelix.Matchmaking.Groups;

/// <summary>
/// 32 people at eight tables of four for ten rounds, each meeting all but one of the others (Aguado 2004 was first to give one). Two people sit at each of
/// the 16 points of the affine plane of order 4. Five rounds are its directions; five more are those of the plane with its points renamed by a linear map
/// under which no two lines share three points. Each line seats two tables, one of each couple, mirrored; two couples are then on one line twice, and must
/// be split unlike each time: 120 linear equations in signs, over the field of two elements (a resolvable Bhaskar Rao design on 16 points, blocks of 4).
/// The renaming is the first that leaves them a solution, and that is written down here.
/// </summary>
internal static class DoubledPlane
{
    private const int Points = 16;

    private static readonly int[] Renamed = [0, 1, 4, 5, 2, 3, 6, 7, 9, 8, 13, 12, 11, 10, 15, 14];

    // For each line of both planes which of its second, third and fourth couple is split against the first, as bits.
    private const string Signs = "0000005511444217356035355335535377226633";

    public static GroupDesign? Find(int groups, int size, int rounds) => groups == 8 && size == 4 && AffineSpace.Find(4, 4, 5) is { } plane
        ? new([.. Enumerable.Range(0, Math.Min(rounds, 2 * plane.Rounds.Count)).Select(round => Round(plane, round))], GroupMethod.DoubledPlane)
        : null;

    private static int[][] Round(GroupDesign plane, int round) =>
    [
        .. plane.Rounds[round % plane.Rounds.Count].SelectMany((line, at) => Enumerable.Range(0, 2).Select(half =>
            line.Select((point, place) => Seat(round < plane.Rounds.Count ? point : Renamed[point], place, Signs[(round * line.Length) + at] - '0', half)).ToArray())),
    ];

    private static int Seat(int point, int place, int signs, int half) => point + (Points * ((signs << 1 >> place & 1) ^ half));
}
