namespace RegioHelix.Web.Security;

/// <summary>
/// Makes every answer to a stranger take at least the same time, more than the work behind any of them: how long it took then says nothing about which
/// accounts there are.
/// </summary>
internal static class SignInPace
{
    /// <summary>The shortest time of an answer.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(400);

    /// <summary>Does the work and waits for the rest of the time, whatever became of it.</summary>
    public static async Task<T> Keep<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        var pause = Task.Delay(Shortest, cancellation);
        try
        {
            return await work();
        }
        finally
        {
            await pause;
        }
    }
}
