using System.Collections.Concurrent;

namespace Parapet.Studies.Deployment;

/// <summary>Costly values by key, made once for all who use them at one time, and kept only as long as one of them does.</summary>
internal sealed class SharedWhileUsed<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Place> _places = new();

    /// <summary>The value of a key, made anew where nobody holds it any more; one who asks meanwhile waits.</summary>
    public TValue Of(TKey key, Func<TValue> make)
    {
        var place = _places.GetOrAdd(key, _ => new());
        lock (place)
        {
            if (place.Value?.TryGetTarget(out var value) == true)
            {
                return value;
            }

            var made = make();
            place.Value = new(made);
            return made;
        }
    }

    private sealed class Place
    {
        public WeakReference<TValue>? Value { get; set; }
    }
}
