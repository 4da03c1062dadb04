namespace RegioHelix.Matchmaking.Meetings;

/// <summary>
/// Annealing with ejection chains (Glover 1996; Kirkpatrick et al. 1983): a request that is not met is put into a slot, what stands in its way is taken
/// out, up to a meeting of each person in that slot, one of each person at the personal maximum and one at the last table, and put back elsewhere where
/// a slot is free or can be made free by moving one more. The dual prices of the bound say which requests are worth trying.
/// </summary>
internal sealed class MeetingSearch
{
    private const int MovesBetweenLooks = 2048;

    // Shares of the mean weight at which the search begins and ends, and how far below its prices, in heats, a request is still worth a try: found by trial.
    private const double Hot = 0.06;
    private const double Cold = 0.004;
    private const double Reach = 4;

    private readonly Timetable timetable;
    private readonly MeetingRequest[] requests;
    private readonly double[] worth;
    private readonly int[] open;
    private readonly int[] placeInOpen;
    private readonly List<(int Request, int Slot)> done = [];
    private readonly int[] ejected = new int[8];
    private readonly double hot;
    private readonly double cold;
    private readonly long most;
    private int openCount;
    private SearchRandom random;

    /// <param name="meetings">The event.</param>
    /// <param name="bound">Its bound, for the prices.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="bonus">What a person's first meeting counts for beside its weight; 0 where only weights count.</param>
    public MeetingSearch(MeetingEvent meetings, MeetingBound bound, ulong seed, long bonus = 0)
    {
        timetable = new Timetable(meetings) { Bonus = bonus };
        most = bonus == 0 ? (long)Math.Floor(bound.Value) : long.MaxValue;
        requests = meetings.Requests;
        random = new SearchRandom(seed);
        worth = [.. requests.Select(one => one.Weight - bound.Prices[one.A] - bound.Prices[one.B])];
        (open, placeInOpen) = (new int[requests.Length], [.. Enumerable.Repeat(-1, requests.Length)]);
        var mean = requests.Length == 0 ? 1 : Math.Max(1, requests.Average(one => one.Weight));
        (hot, cold) = (Hot * mean, Cold * mean);
        Construct(bound);
    }

    public long Moves { get; private set; }

    public Timetable Timetable => timetable;

    // What the relaxed optimum holds comes first, then what is worth more than its prices.
    private void Construct(MeetingBound bound)
    {
        var order = Enumerable.Range(0, requests.Length).Where(request => timetable.SlotOf[request] < 0 && timetable.Common[request] != 0)
            .OrderByDescending(request => bound.Share[request]).ThenByDescending(request => worth[request]).ThenBy(request => request);
        foreach (var request in order)
        {
            done.Clear();
            if (!timetable.TryPlace(request, ref random, done) && timetable.Event.Capacity(requests[request].A) > 0 && timetable.Event.Capacity(requests[request].B) > 0)
                AddOpen(request);
        }
    }

    /// <summary>Searches until the effort is spent or the bound is reached; gives the best timetable seen.</summary>
    public int[] Run(SearchEffort effort)
    {
        var (best, bestObjective) = (timetable.SlotOf.ToArray(), timetable.Objective);
        for (double spent; openCount > 0 && bestObjective < most && (spent = effort.Spent(Moves)) < 1;)
        {
            var heat = hot * Math.Pow(cold / hot, spent);
            var until = effort.Iterations > 0 ? Math.Min(Moves + MovesBetweenLooks, effort.Iterations) : Moves + MovesBetweenLooks;
            for (; Moves < until && openCount > 0; Moves++)
                Move(heat);
            if (timetable.Objective <= bestObjective)
                continue;
            bestObjective = timetable.Objective;
            timetable.SlotOf.CopyTo(best, 0);
        }
        return best;
    }

    private void Move(double heat)
    {
        var request = open[random.Below(openCount)];
        var least = heat * Math.Log(random.Share() + 1e-12);
        ref readonly var one = ref requests[request];
        var gain = one.Weight + (timetable.Bonus * ((timetable.IsIdle(one.A) ? 1 : 0) + (timetable.IsIdle(one.B) ? 1 : 0)));
        if (worth[request] < -Reach * heat && gain == one.Weight)
            return;
        var before = timetable.Objective;
        done.Clear();
        if (timetable.TryPlace(request, ref random, done))
        {
            TakeOpen(request);
            return;
        }
        var slot = random.BitOf(timetable.Common[request]);
        var (count, lost) = (0, 0.0);
        if (!Eject(timetable.At(one.A, slot), one.A, slot, ref count, ref lost) || !Eject(timetable.At(one.B, slot), one.B, slot, ref count, ref lost) || gain - lost < least)
        {
            timetable.Undo(done);
            return;
        }
        if ((timetable.Open >> slot & 1) == 0)
        {
            var victim = timetable.InSlot(slot, random.Below(timetable.Load(slot)));
            if (timetable.IsLocked(victim))
            {
                timetable.Undo(done);
                return;
            }
            TakeOut(victim, ref count);
        }
        done.Add((request, -1));
        timetable.Place(request, slot);
        for (var at = 0; at < count; at++)
            if (!timetable.TryPlace(ejected[at], ref random, done) && gain - (lost += requests[ejected[at]].Weight) < least)
            {
                timetable.Undo(done);
                return;
            }
        if (timetable.Bonus > 0 && timetable.Objective - before < least)
            timetable.Undo(done);
        else
            Keep(request);
    }

    // A person is made free in the slot, and below the maximum.
    private bool Eject(int meeting, int person, int slot, ref int count, ref double lost)
    {
        if (meeting >= 0)
        {
            if (timetable.IsLocked(meeting))
                return false;
            TakeOut(meeting, ref count);
            return true;
        }
        if (timetable.Left[person] > 0)
            return true;
        var busy = timetable.Event.Availability[person] & ~timetable.Free(person);
        if (busy == 0)
            return false;
        var (first, second) = (timetable.At(person, random.BitOf(busy)), timetable.At(person, random.BitOf(busy)));
        var victim = worth[first] < worth[second] ? first : second;
        if (timetable.IsLocked(victim))
            return false;
        lost += requests[victim].Weight;
        done.Add((victim, timetable.SlotOf[victim]));
        timetable.Remove(victim);
        return true;
    }

    private void TakeOut(int meeting, ref int count)
    {
        done.Add((meeting, timetable.SlotOf[meeting]));
        timetable.Remove(meeting);
        ejected[count++] = meeting;
    }

    private void Keep(int request)
    {
        TakeOpen(request);
        foreach (var (moved, _) in done)
            if (timetable.SlotOf[moved] < 0 && placeInOpen[moved] < 0)
                AddOpen(moved);
    }

    private void AddOpen(int request) => (open[openCount], placeInOpen[request]) = (request, openCount++);

    private void TakeOpen(int request)
    {
        var last = open[--openCount];
        (open[placeInOpen[request]], placeInOpen[last]) = (last, placeInOpen[request]);
        placeInOpen[request] = -1;
    }
}
