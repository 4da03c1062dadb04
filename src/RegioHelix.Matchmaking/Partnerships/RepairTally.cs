using RegioHelix.Vocabulary.Partnerships;

namespace RegioHelix.Matchmaking.Partnerships;

/// <summary>How far a growing consortium is from its rules; what was added last can be taken back.</summary>
internal sealed class RepairTally
{
    private readonly RepairBoard board;
    private readonly int[] counts;

    // For each rule that counts places, how many of those it counts are in each.
    private readonly int[]?[] places;

    public RepairTally(RepairBoard board)
    {
        this.board = board;
        counts = new int[board.Rules.Count];
        places = [.. board.Rules.Select(rule => rule.Kind switch
        {
            ConsortiumRuleKind.Regions => new int[board.RegionCount],
            ConsortiumRuleKind.Countries => new int[board.CountryCount],
            _ => null,
        })];
    }

    /// <summary>How many a rule lacks; 0 or less where it has enough. For a limit: how many it has too many.</summary>
    public int Lacking(int rule) => board.Rules[rule].Kind == ConsortiumRuleKind.MostPartners ? counts[rule] - board.Rules[rule].Count : board.Rules[rule].Count - counts[rule];

    public void Add(int who) => Change(who, 1);

    public void Remove(int who) => Change(who, -1);

    /// <summary>True where somebody would count for a rule.</summary>
    public bool WouldHelp(int who, int rule) => (board.MaskOf(who) >> rule & 1) != 0 && (places[rule] is not { } of || (PlaceOf(who, rule) is >= 0 and var place && of[place] == 0));

    /// <summary>True where nothing is lacking.</summary>
    public bool IsMet()
    {
        for (var rule = 0; rule < counts.Length; rule++)
            if (Lacking(rule) > 0)
                return false;
        return true;
    }

    /// <summary>True where nothing would be lacking with somebody.</summary>
    public bool WouldBeMet(int who)
    {
        Add(who);
        var met = IsMet();
        Remove(who);
        return met;
    }

    private void Change(int who, int by)
    {
        for (var rule = 0; rule < counts.Length; rule++)
            if ((board.MaskOf(who) >> rule & 1) != 0)
                Change(who, rule, by);
    }

    private void Change(int who, int rule, int by)
    {
        if (places[rule] is not { } of)
        {
            counts[rule] += by;
            return;
        }
        var place = PlaceOf(who, rule);
        if (place < 0)
            return;
        var before = of[place];
        of[place] += by;
        counts[rule] += (of[place] > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }

    private int PlaceOf(int who, int rule) => board.Rules[rule].Kind == ConsortiumRuleKind.Regions ? board.RegionOf(who) : board.CountryOf(who);
}
