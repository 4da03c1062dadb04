using System.Numerics;

namespace RegioHelix.Matchmaking.Meetings;

/// <summary>
/// A proven upper bound on the weight of any timetable: the linear b-matching, in which a pair may meet by half, a person has at most
/// min(personal maximum, slots in which they are there) meetings and each slot at most its tables, or as many pairs as are there. On the bipartite double cover it is a
/// transport problem, solved primal-dual (Kuhn 1955 with capacities); the bound is the dual's value, valid wherever the algorithm stops.
/// </summary>
public sealed class MeetingBound
{
    private readonly int people;
    private readonly int[] from;
    private readonly int[] to;
    private readonly int[] weight;
    private readonly int[] requestOf;
    private readonly int[] first;
    private readonly int[] firstBack;
    private readonly int[] back;
    private readonly bool[] used;
    private readonly int[] supply;
    private readonly int[] demand;
    private readonly int[] left;
    private readonly int[] right;
    private readonly bool[] seenLeft;
    private readonly bool[] seenRight;
    private readonly int[] cursor;
    private readonly int[] cursorBack;
    private readonly int[] path;
    private int level;
    private long room;

    private MeetingBound(MeetingEvent meetings)
    {
        people = meetings.People;
        var open = Enumerable.Range(0, meetings.Requests.Length).Where(request => meetings.Common(request) != 0).ToArray();
        var arcs = open.SelectMany(request => new[] { (From: meetings.Requests[request].A, To: meetings.Requests[request].B, Request: request), (From: meetings.Requests[request].B, To: meetings.Requests[request].A, Request: request) })
            .OrderBy(arc => arc.From).ToArray();
        (from, to, requestOf) = ([.. arcs.Select(arc => arc.From)], [.. arcs.Select(arc => arc.To)], [.. arcs.Select(arc => arc.Request)]);
        weight = [.. requestOf.Select(request => meetings.Requests[request].Weight)];
        (first, firstBack) = (Starts(from), Starts(to));
        back = [.. Enumerable.Range(0, arcs.Length).OrderBy(arc => to[arc])];
        used = new bool[arcs.Length];
        supply = [.. Enumerable.Range(0, people).Select(meetings.Capacity)];
        demand = [.. supply];
        level = weight.Length == 0 ? 0 : weight.Max();
        (left, right) = ([.. Enumerable.Repeat(level, people)], new int[people]);
        (seenLeft, seenRight, cursor, cursorBack) = (new bool[people], new bool[people], new int[people], new int[people]);
        path = new int[(2 * people) + 2];
        Seats = SeatsOf(meetings);
        room = 2L * Seats;
        Capacities = [.. supply];
    }

    /// <summary>The bound: no timetable weighs more. A whole number or a half.</summary>
    public double Value { get; private set; }

    /// <summary>What one more meeting of each person would add at most: the dual prices.</summary>
    public IReadOnlyList<double> Prices { get; private set; } = [];

    /// <summary>For each request how much of it the relaxed optimum holds: 0, one half or 1.</summary>
    internal double[] Share { get; private set; } = [];

    private long Seats { get; }

    private int[] Capacities { get; }

    /// <summary>Solves the relaxed problem.</summary>
    /// <param name="meetings">The event.</param>
    /// <param name="stop">Asked now and then; once it says so, the bound of that moment is given: still proven, not the tightest.</param>
    public static MeetingBound From(MeetingEvent meetings, Func<bool>? stop = null)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var bound = new MeetingBound(meetings);
        while (bound.level > 0 && bound.room > 0 && stop?.Invoke() != true)
            if (!bound.Augment() && bound.room > 0)
                bound.Lower();
        bound.Conclude(meetings.Requests.Length);
        return bound;
    }

    // Meetings that fit into all slots: in each at most as many as tables, and as pairs of those who are there.
    private static long SeatsOf(MeetingEvent meetings)
    {
        var there = new int[meetings.Slots];
        for (var person = 0; person < meetings.People; person++)
            if (meetings.Capacity(person) > 0)
                for (var slots = meetings.Availability[person]; slots != 0; slots &= slots - 1)
                    there[BitOperations.TrailingZeroCount(slots)]++;
        return there.Sum(people => (long)Math.Min(meetings.Tables, people / 2));
    }

    private static int[] Starts(int[] ends)
    {
        var starts = new int[(ends.Length == 0 ? 0 : ends.Max()) + 2];
        foreach (var end in ends)
            starts[end + 1]++;
        for (var at = 1; at < starts.Length; at++)
            starts[at] += starts[at - 1];
        return starts;
    }

    // Ways of tight arcs from people with meetings to give to people with meetings to take; false where there was none, and then what was seen is the whole tree.
    private bool Augment()
    {
        Array.Clear(seenLeft);
        Array.Clear(seenRight);
        for (var person = 0; person < people; person++)
            (cursor[person], cursorBack[person]) = (person + 1 < first.Length ? first[person] : 0, person + 1 < firstBack.Length ? firstBack[person] : 0);
        var any = false;
        for (var root = 0; root < people && room > 0; root++)
            while (supply[root] > 0 && room > 0 && !seenLeft[root] && FindWay(root))
            {
                (any, supply[root], room) = (true, supply[root] - 1, room - 1);
                seenLeft[root] = false;
            }
        return any;
    }

    // The path alternates: an unused arc to the right, a used one back to the left.
    private bool FindWay(int root)
    {
        seenLeft[root] = true;
        for (var depth = 0; ;)
        {
            var outward = depth % 2 == 0;
            var node = depth == 0 ? root : outward ? from[path[depth - 1]] : to[path[depth - 1]];
            var arc = outward ? NextArc(node) : NextBack(node);
            if (arc < 0)
            {
                if (depth-- == 0)
                    return false;
                continue;
            }
            path[depth++] = arc;
            if (!outward)
                seenLeft[from[arc]] = true;
            else if (demand[to[arc]] > 0)
                return Turn(depth);
            else
                seenRight[to[arc]] = true;
        }
    }

    private int NextArc(int person)
    {
        if (person + 1 >= first.Length)
            return -1;
        for (; cursor[person] < first[person + 1]; cursor[person]++)
        {
            var arc = cursor[person];
            if (!used[arc] && !seenRight[to[arc]] && left[person] + right[to[arc]] == weight[arc])
                return arc;
        }
        return -1;
    }

    private int NextBack(int person)
    {
        if (person + 1 >= firstBack.Length)
            return -1;
        for (; cursorBack[person] < firstBack[person + 1]; cursorBack[person]++)
        {
            var arc = back[cursorBack[person]];
            if (used[arc] && !seenLeft[from[arc]] && left[from[arc]] + right[person] == weight[arc])
                return arc;
        }
        return -1;
    }

    private bool Turn(int depth)
    {
        demand[to[path[depth - 1]]]--;
        for (var at = 0; at < depth; at++)
        {
            used[path[at]] = at % 2 == 0;
            // Whoever is on the way may be passed again by the next one.
            seenRight[to[path[at]]] = false;
            seenLeft[from[path[at]]] = false;
        }
        return true;
    }

    private void Lower()
    {
        var step = level;
        for (var arc = 0; arc < to.Length; arc++)
        {
            var slack = left[from[arc]] + right[to[arc]] - weight[arc];
            if (seenLeft[from[arc]] && !seenRight[to[arc]] && !used[arc])
                step = Math.Min(step, slack);
            else if (!seenLeft[from[arc]] && seenRight[to[arc]] && used[arc])
                step = Math.Min(step, -slack);
        }
        for (var person = 0; person < people; person++)
        {
            // Whoever has nothing left to give keeps a price of 0 or more; people without any meeting to give are not in the tree.
            if (seenLeft[person])
                left[person] -= step;
            if (seenRight[person])
                right[person] += step;
        }
        level -= step;
    }

    private void Conclude(int requests)
    {
        // The level that is left is the price of a seat.
        var seat = room <= 0 ? level : 0;
        var doubled = 2L * Seats * seat;
        var prices = new double[people];
        for (var person = 0; person < people; person++)
        {
            var (one, other) = (Math.Max(0, left[person] - seat), Math.Max(0, right[person]));
            doubled += (long)Capacities[person] * (one + other);
            prices[person] = (one + other) / 2.0;
        }
        Share = new double[requests];
        for (var arc = 0; arc < to.Length; arc++)
        {
            doubled += Math.Max(0, weight[arc] - Math.Max(0, left[from[arc]] - seat) - Math.Max(0, right[to[arc]]) - seat);
            Share[requestOf[arc]] += used[arc] ? 0.5 : 0;
        }
        (Value, Prices) = (doubled / 2.0, prices);
    }
}
