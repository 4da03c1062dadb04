namespace RegioHelix.Matchmaking.Groups;

/// <summary>
/// One round, found by trying, that a cyclic group turns into all others: seats are some cycles of as many places as there are rounds, and one or two
/// that stay. No two meet twice where the round holds each difference between two cycles once.
/// </summary>
internal sealed class StarterDesign
{
    private const int MostSteps = 300_000;

    private readonly int cycle;
    private readonly int seats;
    private readonly int size;
    private readonly bool[] seated;
    private readonly HashSet<int> differences = [];
    private readonly int[] order;
    private int steps;

    private StarterDesign(int seats, int size, int cycle) =>
        (this.seats, this.size, this.cycle, seated, order) = (seats, size, cycle, new bool[seats], new int[seats]);

    public static GroupDesign? Find(int groups, int size, int rounds)
    {
        var seats = groups * size;
        if (size is < 3 or > 5 || seats > 64)
            return null;
        for (var fixedSeats = 0; fixedSeats <= 1; fixedSeats++)
            for (var cycles = 1; cycles <= 4; cycles++)
                if ((seats - fixedSeats) % cycles == 0 && (seats - fixedSeats) / cycles is var cycle && cycle >= rounds && cycle * (size - 1) <= seats - 1)
                {
                    var starter = new StarterDesign(seats, size, cycle);
                    if (starter.Seat(0))
                        return new([.. Enumerable.Range(0, Math.Min(rounds, cycle)).Select(starter.Turned)], GroupMethod.Starter);
                }
        return null;
    }

    private int[][] Turned(int round) => [.. order.Select(seat => Turn(seat, round)).Chunk(size)];

    private int Turn(int seat, int by) => seat / cycle == seats / cycle ? seat : (seat / cycle * cycle) + ((seat + by - (seat / cycle * cycle)) % cycle);

    // Seats are taken in order within a group, and each group begins with the first that is left.
    private bool Seat(int at)
    {
        if (at == seats)
            return true;
        if (++steps > MostSteps)
            return false;
        var begins = at % size == 0;
        for (var seat = begins ? Array.IndexOf(seated, false) : order[at - 1] + 1; seat < seats; seat++)
        {
            if (!seated[seat] && Join(at, seat))
            {
                (seated[seat], order[at]) = (true, seat);
                if (Seat(at + 1))
                    return true;
                seated[seat] = false;
                for (var other = at - (at % size); other < at; other++)
                    differences.Remove(Difference(order[other], seat));
            }
            if (begins)
                break;
        }
        return false;
    }

    private bool Join(int at, int seat)
    {
        for (var other = at - (at % size); other < at; other++)
            if (TurnsIntoItself(order[other], seat) || !differences.Add(Difference(order[other], seat)))
            {
                while (--other >= at - (at % size))
                    differences.Remove(Difference(order[other], seat));
                return false;
            }
        return true;
    }

    // Opposite places of one cycle would meet again half-way round.
    private bool TurnsIntoItself(int one, int other) => one / cycle == other / cycle && 2 * (other - one) == cycle;

    // A name for all pairs that the cycle turns into each other.
    private int Difference(int one, int other)
    {
        var (first, second) = (one / cycle, other / cycle);
        var moving = seats / cycle;
        if (second == moving)
            return -1 - first;
        var apart = (other - one) % cycle;
        apart = apart < 0 ? apart + cycle : apart;
        if (first == second)
            apart = Math.Min(apart, cycle - apart);
        return (((first * 8) + second) * cycle) + apart;
    }
}
