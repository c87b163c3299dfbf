"""What the measurements have in common: a room with steady traffic, and numbers in a row."""
import cast


def quantile(values, share):
    """The smallest value that so large a share of them does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


async def busy_room(company, host, players, rate, seconds):
    """Opens a room in which so many people vote for so long, `rate` times a second together; each vote is shown to
    everybody in it. Its code."""
    load = await company.robot(host, "Load", "--facilitate", cast.SECRET, "--rooms", 1, "--players", players,
                               "--rate", rate, "--seconds", seconds)
    code = (await load.wait_for(r"^room (\w{4})$"))[1]
    await load.wait_for(r"^ +\d+ s  \d+ choices")
    return code
