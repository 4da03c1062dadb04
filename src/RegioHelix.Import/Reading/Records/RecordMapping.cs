namespace RegioHelix.Import.Reading.Records;

/// <summary>Which column of a file of records holds what. Columns are named by their header, case apart.</summary>
public sealed record RecordMapping
{
    /// <summary>The column of entities: patents, projects, firms.</summary>
    public string Entity { get; init; } = "entity";

    /// <summary>The column of NUTS codes.</summary>
    public string Region { get; init; } = "region";

    /// <summary>The column of activity codes.</summary>
    public string Activity { get; init; } = "activity";

    /// <summary>The column of years, or one year for all records.</summary>
    public string Year { get; init; } = "year";

    /// <summary>The column of weights; null takes the column <c>weight</c> where there is one, else 1 for every record.</summary>
    public string? Weight { get; init; }

    /// <summary>What parts the fields of a text; found out where it is null.</summary>
    public char? Delimiter { get; init; }

    /// <summary>True where a comma parts the whole of a weight from its fraction.</summary>
    public bool DecimalCommas { get; init; }

    /// <summary>The classification of the activities; codes of <c>NACE_R2</c> are checked, others taken as they stand.</summary>
    public string Classification { get; init; } = "NACE_R2";

    /// <summary>What decides how a file is read, in one line: an import under other options is another one.</summary>
    public override string ToString() => $"{Entity}|{Region}|{Activity}|{Year}|{Weight}|{Delimiter}|{DecimalCommas}|{Classification}";
}
