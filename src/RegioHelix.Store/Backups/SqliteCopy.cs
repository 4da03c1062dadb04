using Microsoft.Data.Sqlite;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Backups;

/// <summary>Copies a database of SQLite while others write to it: one state, as of one moment, in one file.</summary>
internal static class SqliteCopy
{
    private const int MostAttempts = 50;
    private const int Busy = 5;
    private const int Locked = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Copies, and checks that the copy is whole.</summary>
    /// <exception cref="ProblemsException">The database is damaged.</exception>
    public static void Copy(string from, string to)
    {
        try
        {
            for (var attempt = 1; !TryCopy(from, to, attempt == MostAttempts); attempt++)
                Thread.Sleep(Pause);
            if (Check(to) is { } fault)
                throw Damaged(from, fault);
        }
        catch (SqliteException failure)
        {
            throw Damaged(from, failure.Message);
        }
    }

    private static bool TryCopy(string from, string to, bool isLast)
    {
        try
        {
            using var source = Open(from);
            using var target = Open(to);
            source.BackupDatabase(target);
            return true;
        }
        catch (SqliteException failure) when (!isLast && failure.SqliteErrorCode is Busy or Locked)
        {
            return false;
        }
    }

    private static string? Check(string file)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        var answer = (string?)command.ExecuteScalar();
        return answer == "ok" ? null : answer ?? "";
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    private static ProblemsException Damaged(string file, string fault) =>
        new(new Problem(file, 0, 0, "damaged-database", fault, Phrase.Of("the database cannot be read whole; restore the last good backup")));
}
