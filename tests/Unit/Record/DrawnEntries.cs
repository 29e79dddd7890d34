using System.Reflection;
using Parapet.Record;

namespace Parapet.Tests.Unit.Record;

/// <summary>Entries of every kind with drawn fields.</summary>
internal static class DrawnEntries
{
    /// <summary>Every record struct that is an entry, found in the compiled room and not in its own list.</summary>
    public static Type[] Types { get; } =
    [
        .. typeof(IEntry).Assembly.GetTypes().Where(type => type.IsValueType && typeof(IEntry).IsAssignableFrom(type)).OrderBy(type => type.Name),
    ];

    private static readonly MethodInfo Giving = typeof(DrawnEntries).GetMethod(nameof(GiveOne), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Gives a recorder so many entries of kinds drawn at random.</summary>
    public static void Give(IRecorder into, int count, int seed)
    {
        var random = new Random(seed);
        var gifts = Types.Select(type => Giving.MakeGenericMethod(type).CreateDelegate<Action<IRecorder, Random>>()).ToArray();
        for (var i = 0; i < count; i++)
        {
            gifts[random.Next(gifts.Length)](into, random);
        }
    }

    private static void GiveOne<TEntry>(IRecorder into, Random random)
        where TEntry : struct, IEntry<TEntry> => into.Take(TEntry.Through(default, new DrawnFields(random)));
}
