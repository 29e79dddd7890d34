using Xunit;

namespace Parapet.Tests.Architecture;

[System.Diagnostics.StackTraceHidden]
internal static class Violations
{
    /// <summary>Fails with every violation on a line of its own.</summary>
    public static void AssertNone(IEnumerable<string> violations)
    {
        var found = violations.ToArray();
        if (found.Length > 0)
        {
            Assert.Fail(string.Join('\n', found));
        }
    }
}
