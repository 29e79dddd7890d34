using System.Net;
using Microsoft.AspNetCore.Http;

namespace Parapet.Web.Guards;

/// <summary>
/// Refuses requests for hosts of other names: a foreign page whose name was made to lead here (DNS rebinding) would else
/// read what the server answers. A name is needed for that: whoever gives an address in numbers is let through.
/// </summary>
/// <param name="address">Where the server listens.</param>
internal sealed class HostGuard(IPAddress address)
{
    public Task Check(HttpContext context, Func<Task> next) =>
        IsOurs(context.Request.Host.Host) ? next() : Refusal.Answer(context, StatusCodes.Status421MisdirectedRequest, "the request is for another host; one for localhost, or for this machine's address in numbers");

    private bool IsOurs(string host)
    {
        if (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (IPAddress.TryParse(host.Trim('[', ']'), out var number))
        {
            return IPAddress.IsLoopback(number) || !IPAddress.IsLoopback(address);
        }

        return !IPAddress.IsLoopback(address) && string.Equals(host, Dns.GetHostName(), StringComparison.OrdinalIgnoreCase);
    }
}
